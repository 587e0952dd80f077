import { ReceivePayment } from '#libs/deposits';
import type { Tx } from '#libs/platform';
import { AuditLog, Nodes, parentId } from '#libs/tree';
import { Injectable, Logger } from '@nestjs/common';
import type { Sighting } from '../gateways/gateway';
import type { Payment } from './payment';
import { Payments } from './payments';
import { type Outcome, isAlarming, settle } from './settlement';

/** Writes down what a provider says of a payment, and credits it, in one transaction. */
@Injectable()
export class SettlePayment {
  private readonly logger = new Logger('payments');

  constructor(
    private readonly nodes: Nodes,
    private readonly payments: Payments,
    private readonly receivePayment: ReceivePayment,
    private readonly audit: AuditLog,
  ) {}

  /** The payment must be locked, which makes whatever arrives at once come one after the other. */
  async apply(tx: Tx, before: Payment, sighting: Sighting): Promise<Outcome> {
    const seller = parentId(await this.nodes.get(tx, before.childId));
    const { payment, outcome } = settle(before, sighting, { at: tx.now, seller });
    if (outcome === 'nothing-new') return outcome;
    await this.payments.save(tx, outcome === 'credited' ? await this.credited(tx, payment) : payment);
    if (isAlarming(outcome) && before.alarm !== outcome) await this.alarm(tx, payment, outcome);
    return outcome;
  }

  private async credited(tx: Tx, payment: Payment): Promise<Payment> {
    const { id, childId, parentId: seller, amount, provider, invoiceId } = payment;
    const { topUp } = await this.receivePayment.apply(tx, {
      childId,
      parentId: seller,
      amount,
      source: 'gateway',
      reference: `gateway:${provider}:${id}`,
      note: id,
      by: null,
      ...(invoiceId === null ? {} : { invoiceId }),
    });
    return { ...payment, topUpId: topUp.id };
  }

  private async alarm(tx: Tx, { id, parentId: nodeId }: Payment, outcome: Outcome): Promise<void> {
    // Logged before the commit: an alarm too many does less harm than one too few.
    this.logger.error({ event: `payment-${outcome}`, paymentId: id, nodeId });
    await this.audit.add(tx, [{ nodeId, action: `payment.${outcome}`, by: null, object: id }]);
  }
}
