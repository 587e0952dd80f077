import {
  BillSales,
  BillingModule,
  CreditLines,
  InvoiceReads,
  IssueInvoices,
  IssueReceipts,
  type SoldItem,
  WriteInvoices,
  billingLaws,
  billingSchema,
} from '#libs/billing';
import { ReceivePayment, depositsSchema } from '#libs/deposits';
import { Clock, Money } from '#libs/kernel';
import { Ledger, LedgerModule, cashOf, depositOf, heldOf, ledgerLaws, ledgerSchema, salesOf, taxOf } from '#libs/ledger';
import { JobQueue, Letters, Reads, Settings, UnitOfWork, joinSchemas, platformSchema } from '#libs/platform';
import { ppnOn } from '#libs/pricing';
import { type Node, Nodes, treeSchema } from '#libs/tree';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AUDIT_KEY } from './audit-log';
import { brokenLaws } from './broken-laws';
import { type FreshDatabase, freshDatabase } from './fresh-database';

class Platform {}

/** A chain of sellers down to a customer, with money on every edge, and the use cases of bills. */
export class BillingWorld {
  private constructor(
    readonly db: FreshDatabase,
    /** From the root down to the customer. */
    readonly chain: readonly Node[],
    readonly sales: BillSales,
    readonly issue: IssueInvoices,
    readonly write: WriteInvoices,
    readonly credit: CreditLines,
    readonly reads: InvoiceReads,
    readonly receipts: IssueReceipts,
    private readonly receive: ReceivePayment,
    private readonly ledger: Ledger,
    /** Everything else of the lib. */
    readonly app: TestingModule,
  ) {}

  static async start(): Promise<BillingWorld> {
    const db = await freshDatabase(joinSchemas(platformSchema, treeSchema, ledgerSchema, depositsSchema, billingSchema));
    const given = [
      { provide: Settings, useValue: Settings.load({ NODE_ENV: 'test', AUDIT_KEY }) },
      { provide: Clock, useValue: db.clock },
      { provide: UnitOfWork, useValue: db.work },
      { provide: Reads, useValue: db.reads },
      JobQueue,
      Letters,
    ];
    Global()(Platform);
    Module({ providers: given, exports: given })(Platform);
    const app = await Test.createTestingModule({ imports: [Platform, LedgerModule, BillingModule] }).compile();
    const nodes = app.get(Nodes, { strict: false });
    const ledger = app.get(Ledger, { strict: false });
    const chain = await db.work.run(async (tx) => {
      const operator = await nodes.addOperator(tx, 'Pusat');
      const reseller = await nodes.addChild(tx, operator, 'reseller', 'Fajar');
      const customer = await nodes.addChild(tx, reseller, 'customer', 'Budi');
      for (const [child, parent] of [
        [reseller, operator],
        [customer, reseller],
      ] as const)
        await ledger.postOne(tx, [
          {
            reference: `test:${child.id}`,
            transfers: [{ from: cashOf(parent.id), to: depositOf(child.id, parent.id), amount: Money.idr(100_000_000) }],
          },
        ]);
      return [operator, reseller, customer];
    });
    const of = [BillSales, IssueInvoices, WriteInvoices, CreditLines, InvoiceReads, IssueReceipts] as const;
    const [sales, issue, write, credit, reads, receipts] = of.map((each) => app.get<never>(each)) as never[];
    return new BillingWorld(
      db,
      chain,
      sales!,
      issue!,
      write!,
      credit!,
      reads!,
      receipts!,
      app.get(ReceivePayment, { strict: false }),
      ledger,
      app,
    );
  }

  /** What each level pays for an item: the operator charges tax, the reseller does not. */
  charges(units: number) {
    const at = this.db.clock.now();
    return this.chain.slice(1).map((buyer, i) => {
      const price = Money.idr(units + 10_000 * i);
      const tax = i === 0 ? ppnOn(price, at).tax : Money.idr(0);
      return { sellerId: this.chain[i]!.id, buyerId: buyer.id, price, tax, total: price.plus(tax) };
    });
  }

  item(orderId: string, position: number, units = 150_000) {
    const itemId = `itm_${orderId}${String(position).padStart(2, '0')}`.padEnd(30, '0');
    const sold: SoldItem = {
      itemId,
      orderId,
      position,
      action: 'register',
      name: `nama${position}.id`,
      years: 1,
      period: null,
      pricedAt: this.db.clock.now(),
    };
    return { sold, charges: this.charges(units) };
  }

  /** An item goes the way of a sale: held, captured and billed in one transaction. */
  async sell(orderId: string, position = 0, units = 150_000): Promise<string> {
    const { sold, charges } = this.item(orderId, position, units);
    await this.db.work.run(async (tx) => {
      await this.ledger.postOne(tx, [
        {
          reference: `order-item:${sold.itemId}:hold`,
          transfers: charges.map(({ buyerId, sellerId, total }) => ({
            from: depositOf(buyerId, sellerId),
            to: heldOf(buyerId, sellerId),
            amount: total,
          })),
        },
        {
          reference: `order-item:${sold.itemId}:capture`,
          transfers: charges
            .flatMap(({ buyerId, sellerId, price, tax }) => [
              { from: heldOf(buyerId, sellerId), to: salesOf(sellerId), amount: price },
              { from: heldOf(buyerId, sellerId), to: taxOf(sellerId), amount: tax },
            ])
            .filter(({ amount }) => amount.isPositive),
        },
      ]);
      await this.sales.apply(tx, sold, charges);
    });
    return sold.itemId;
  }

  /** The customer has paid the reseller something. */
  async paid(amount: number, reference: string): Promise<void> {
    const [, parent, child] = this.chain;
    const payment = { childId: child!.id, parentId: parent!.id, source: 'gateway', reference, note: null, by: null } as const;
    await this.db.work.run((tx) => this.receive.apply(tx, { ...payment, amount: Money.idr(amount) }));
  }

  broken(): Promise<Record<string, readonly unknown[]>> {
    return brokenLaws(this.db.reads, [...ledgerLaws, ...billingLaws]);
  }
}
