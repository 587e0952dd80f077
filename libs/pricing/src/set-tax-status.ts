import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PriceInvalid } from './price';
import { renewStamp } from './price-stamps';

/** A node says from when on it is a taxable firm (PKP) and charges PPN, or is one no more. Sales already made keep their tax. */
@Injectable()
export class SetTaxStatus {
  constructor(private readonly work: UnitOfWork) {}

  /** Without a date at once. @throws PriceInvalid for a date in the past. */
  run(actor: Actor, isTaxable: boolean, since?: Date): Promise<void> {
    return this.work.run((tx) => this.apply(tx, actor.nodeId, isTaxable, since));
  }

  async apply(tx: Tx, nodeId: number, isTaxable: boolean, since?: Date): Promise<void> {
    if (since && since < tx.now) throw PriceInvalid.at('/since', 'A tax status begins now or later.');
    await renewStamp(tx, nodeId);
    const row = { node_id: nodeId, since: since ?? tx.now, is_taxable: isTaxable };
    await insertRows(tx, 'tax_status', [row], tx.dialect.onDuplicate(['node_id', 'since'], ['is_taxable']));
  }
}
