import { DomainName } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CALLED_BACK, type Failure, type OrderItem } from '../order-item';
import { TRANSFER_REASONS, TRANSFER_REFUSED } from './transfer-reasons';

type Named = Pick<OrderItem, 'name' | 'buyerId'>;

/** Tells whoever ordered a transfer, days ago, what has become of it. */
@Injectable()
export class TransferNews {
  constructor(private readonly letters: OwnerLetters) {}

  arrived(tx: Tx, { name, buyerId }: Named, expiresAt: Date): Promise<void> {
    const facts = { domain: DomainName.parse(name).unicode, until: expiresAt.toISOString() };
    return this.letters.post(tx, buyerId, 'transfer-arrived', facts);
  }

  /** Those who called it back themselves know. */
  async failed(tx: Tx, { name, buyerId }: Named, { code }: Failure): Promise<void> {
    if (code === CALLED_BACK) return;
    const because = TRANSFER_REASONS[code] ?? TRANSFER_REFUSED;
    const domain = DomainName.parse(name).unicode;
    await this.letters.post(tx, buyerId, 'transfer-failed', (locale) => ({ domain, reason: because[locale] }));
  }
}
