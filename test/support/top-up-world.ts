import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AddBankAccount,
  ApproveTopUp,
  CancelTopUp,
  DepositsModule,
  ExpireTopUps,
  GetTopUp,
  ListTopUps,
  type Payment,
  ReceivePayment,
  type ReceivedPayment,
  RejectTopUp,
  RequestTopUp,
  SetApprovalLimit,
  type TopUpWish,
  depositsLaws,
  depositsSchema,
} from '#libs/deposits';
import { documentsSchema } from '#libs/documents';
import { type Actor, Clock, Money } from '#libs/kernel';
import { Statements, ledgerLaws, ledgerSchema } from '#libs/ledger';
import { JobQueue, Letters, Reads, Settings, UnitOfWork, fingerprint, joinSchemas, platformSchema } from '#libs/platform';
import { type Node, Nodes, treeSchema } from '#libs/tree';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AUDIT_KEY } from './audit-log';
import { brokenLaws } from './broken-laws';
import { type FreshDatabase, freshDatabase } from './fresh-database';

/** An operator, a reseller below it and a sub-reseller below that, each with people who deal with top-ups. */
export interface TopUpWorld {
  readonly db: FreshDatabase;
  readonly operator: Node;
  readonly reseller: Node;
  readonly sub: Node;
  readonly request: RequestTopUp;
  readonly approve: ApproveTopUp;
  readonly reject: RejectTopUp;
  readonly cancel: CancelTopUp;
  readonly expire: ExpireTopUps;
  readonly limit: SetApprovalLimit;
  /** Everything else of the module. */
  readonly app: TestingModule;
  receive(payment: Payment): Promise<ReceivedPayment>;
  readonly list: ListTopUps;
  readonly get: GetTopUp;
  readonly statements: Statements;
  /** The laws of money and of top-ups that are broken. */
  broken(): Promise<Record<string, readonly unknown[]>>;
}

/** Somebody at a node; the name stands for the person's id. */
export const at = (node: Node, personId = `billing of ${node.name}`): Actor => ({ personId, nodeId: node.id, role: 'billing' });

/** A request as an API would make it of a body: so much has been paid already. */
export const wish = (units: number, idempotencyKey: string, note?: string): TopUpWish => ({
  amount: Money.idr(units),
  note,
  isPaid: true,
  idempotencyKey,
  bodyHash: fingerprint({ amount: units, note }),
});

/** The module as the apps put it together, on a database of its own. */
export async function topUpWorld(): Promise<TopUpWorld> {
  const db = await freshDatabase(joinSchemas(platformSchema, treeSchema, ledgerSchema, documentsSchema, depositsSchema));
  const given = [
    { provide: Settings, useValue: Settings.load({ NODE_ENV: 'test', AUDIT_KEY, DATA_DIR: join(tmpdir(), 'pohonnama-top-ups') }) },
    { provide: Clock, useValue: db.clock },
    { provide: UnitOfWork, useValue: db.work },
    { provide: Reads, useValue: db.reads },
    JobQueue,
    Letters,
  ];
  class Platform {}
  Global()(Platform);
  Module({ providers: given, exports: given })(Platform);
  const app = await Test.createTestingModule({ imports: [Platform, DepositsModule] }).compile();

  const nodes = app.get(Nodes, { strict: false });
  const operator = await db.work.run((tx) => nodes.addOperator(tx, 'Pusat'));
  const reseller = await db.work.run((tx) => nodes.addChild(tx, operator, 'reseller', 'Fajar'));
  const sub = await db.work.run((tx) => nodes.addChild(tx, reseller, 'reseller', 'Senja'));
  const account = { bankCode: '014', number: '0001234567', holder: 'Pusat' };
  for (const node of [operator, reseller]) await app.get(AddBankAccount).run(at(node), account);
  return {
    db,
    operator,
    reseller,
    sub,
    request: app.get(RequestTopUp),
    approve: app.get(ApproveTopUp),
    reject: app.get(RejectTopUp),
    cancel: app.get(CancelTopUp),
    expire: app.get(ExpireTopUps),
    limit: app.get(SetApprovalLimit),
    app,
    receive: (payment) => db.work.run((tx) => app.get(ReceivePayment).apply(tx, payment)),
    list: app.get(ListTopUps),
    get: app.get(GetTopUp),
    statements: app.get(Statements, { strict: false }),
    broken: () => brokenLaws(db.reads, [...ledgerLaws, ...depositsLaws]),
  };
}
