import type { Actor, Money } from '#libs/kernel';
import { ReceivePayment, type TopUp } from '#libs/deposits';
import { UnitOfWork, fingerprint } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { InvoiceNotFound, InvoiceNotOpen, OPEN } from './invoice';
import { Invoices } from './invoices';

/** What staff say about a payment they have seen. */
export interface SeenPayment {
  readonly amount: Money;
  /** How it was seen, at most 500 characters: both sides read it. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

/**
 * The seller has seen money for one of its bills, in cash or otherwise. It becomes an approved top-up like all money: what
 * is for the bill pays it, too little or too much stays in the deposit.
 */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invoices: Invoices,
    private readonly receive: ReceivePayment,
  ) {}

  /** The same key gives the same top-up again. @throws InvoiceNotFound to others, InvoiceNotOpen, IdempotencyKeyReused */
  run(actor: Actor, invoiceId: string, { amount, reason, idempotencyKey }: SeenPayment): Promise<TopUp> {
    const reference = `staff:${fingerprint({ nodeId: actor.nodeId, invoiceId, idempotencyKey })}`;
    return this.work.run(async (tx) => {
      const { issuerId: parentId, buyerId: childId } = await this.invoices.get(tx, invoiceId);
      if (parentId !== actor.nodeId) throw new InvoiceNotFound(invoiceId);
      const payment = { childId, parentId, amount, source: 'staff', reference, note: reason, by: actor.personId, invoiceId } as const;
      const { topUp, isNew } = await this.receive.apply(tx, payment);
      // Locked after the deposit, as by orders that go on: how it stands by now counts.
      const invoice = await this.invoices.lock(tx, invoiceId);
      if (isNew && !OPEN.has(invoice.state)) throw new InvoiceNotOpen(invoice);
      return topUp;
    });
  }
}
