import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type PaymentMethod, PaymentMethodNotFound } from './payment-method';
import { paymentMethodTable } from './payment-method.table';

/** Where payment methods are kept. */
@Injectable()
export class PaymentMethods {
  /** @throws PaymentMethodNotFound */
  async get(from: Tx | Reads, id: string): Promise<PaymentMethod> {
    const method = await from.manager.findOneBy(paymentMethodTable, { id });
    if (!method) throw new PaymentMethodNotFound();
    return method;
  }

  /** One of this seller's, locked. @throws PaymentMethodNotFound for what is another's */
  async lock(tx: Tx, nodeId: number, id: string): Promise<PaymentMethod> {
    await tx.query(`SELECT id FROM payment_method WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return this.ofSeller(tx, nodeId, id);
  }

  /** @throws PaymentMethodNotFound for what is another's */
  async ofSeller(from: Tx | Reads, nodeId: number, id: string): Promise<PaymentMethod> {
    const method = await this.get(from, id);
    if (method.nodeId !== nodeId) throw new PaymentMethodNotFound();
    return method;
  }

  /** All of a seller, the oldest first. There are `METHODS_MAX` at most, and one more for those who added theirs at the same moment. */
  of(from: Tx | Reads, nodeId: number): Promise<PaymentMethod[]> {
    return from.manager.find(paymentMethodTable, { where: { nodeId }, order: { id: 'ASC' } });
  }

  async add(tx: Tx, method: PaymentMethod): Promise<void> {
    await tx.manager.insert(paymentMethodTable, method);
  }

  async save(tx: Tx, { id, nodeId: _, provider: __, ...changeable }: PaymentMethod): Promise<void> {
    await tx.manager.update(paymentMethodTable, { id }, changeable);
  }

  /** All that is kept of a webhook with a wrong signature. */
  async countForged(tx: Tx, id: string): Promise<void> {
    await tx.query('UPDATE payment_method SET forged = forged + 1, forged_at = ? WHERE id = ?', [tx.dialect.instant(tx.now), id]);
  }
}
