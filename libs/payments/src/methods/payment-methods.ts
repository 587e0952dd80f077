import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { type PaymentMethod, PaymentMethodNotFound } from './payment-method';
import { paymentMethodTable } from './payment-method.table';

export interface MethodsWish {
  /** Only the open ones. */
  readonly isOpen?: true;
  /** Only later ones than this: the last one of the page before. */
  readonly after?: string | undefined;
  /** How many at most; a page and the one more that tells whether another page follows. */
  readonly limit: number;
}

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

  /** Those of a seller, or only the open ones, the oldest first: a keyset page in the order of the ids. */
  list(from: Tx | Reads, nodeId: number, { isOpen, after, limit }: MethodsWish): Promise<PaymentMethod[]> {
    const where = { nodeId, ...(isOpen ? { isOpen } : {}), ...(after === undefined ? {} : { id: MoreThan(after) }) };
    return from.manager.find(paymentMethodTable, { where, order: { id: 'ASC' }, take: limit });
  }

  count(tx: Tx, nodeId: number): Promise<number> {
    return tx.manager.countBy(paymentMethodTable, { nodeId });
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
