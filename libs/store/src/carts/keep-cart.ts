import { createHash, randomBytes } from 'node:crypto';
import { after } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork, insertRows, readInstant } from '#libs/platform';
import { PrepareItems } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { CART_LIFE_MS, type Cart, type CartItem, CartNotFound } from './cart';
import { cartTable } from './cart.table';

const SECRET_BYTES = 32;
const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A cart, and what its owner finds it by. */
export interface KeptCart extends Cart {
  readonly secret: string;
}

/** Keeps what visitors have chosen, by a secret that only they have: a cart is there before and after logging in. */
@Injectable()
export class KeepCart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly prepare: PrepareItems,
  ) {}

  /** A new one. @throws what is wrong with the first wrong item */
  async open(sellerId: number, typed: readonly CartItem[]): Promise<KeptCart> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    return this.work.run(async (tx) => {
      // Whoever opens one clears those away that nobody has touched for long.
      await tx.manager.delete(cartTable, { changedAt: LessThan(after(tx.now, -CART_LIFE_MS)) });
      return this.write(tx, sellerId, secret, typed);
    });
  }

  /** Other items in place of those in it. @throws CartNotFound, and what is wrong with the first wrong item */
  change(sellerId: number, secret: string, typed: readonly CartItem[]): Promise<KeptCart> {
    return this.work.run(async (tx) => {
      await this.find(tx, sellerId, secret);
      return this.write(tx, sellerId, secret, typed);
    });
  }

  /** @throws CartNotFound, also in the shop of another brand */
  get(sellerId: number, secret: string): Promise<KeptCart> {
    return this.find(this.reads, sellerId, secret);
  }

  private async find(from: Tx | Reads, sellerId: number, secret: string): Promise<KeptCart> {
    const id = idOf(secret);
    const [row] = await from.query<{ items: string; changed_at: unknown }>(
      'SELECT items, changed_at FROM cart WHERE id = ? AND seller_id = ?',
      [id, sellerId],
    );
    if (!row) throw new CartNotFound();
    return { id, secret, sellerId, items: JSON.parse(row.items) as CartItem[], changedAt: readInstant(row.changed_at) };
  }

  private async write(tx: Tx, sellerId: number, secret: string, typed: readonly CartItem[]): Promise<KeptCart> {
    const items = typed.length === 0 ? [] : await this.read(tx, typed);
    const cart: Cart = { id: idOf(secret), sellerId, items, changedAt: tx.now };
    const row = { id: cart.id, seller_id: sellerId, items: JSON.stringify(items), changed_at: tx.now };
    await insertRows(tx, 'cart', [row], tx.dialect.onDuplicate(['id'], ['items', 'changed_at']));
    return { ...cart, secret };
  }

  /** Names as registries know them, under extensions that are sold here. */
  private async read(tx: Tx, typed: readonly CartItem[]): Promise<CartItem[]> {
    // Prices and names are the same for both; a transfer without its code cannot be read.
    const wanted = typed.map(({ name, years }) => ({ action: 'register' as const, name, years }));
    const items = await this.prepare.read(tx, null, wanted);
    return items.map(({ name, years }, i) => ({ action: typed[i]!.action, name, years }));
  }
}
