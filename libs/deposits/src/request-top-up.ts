import { type Actor, DAY, after, newId } from '#libs/kernel';
import { Settings, type Tx, UnitOfWork } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { AwaitedAmounts } from './awaited/awaited-amounts';
import { BankAccounts } from './bank-accounts/bank-accounts';
import { TooManyTopUps, type TopUp, WAITING_MAX } from './top-up';
import { DUPLICATE_WITHIN_MS, type TopUpWish, duplicateAmong, expectAmount, payeeOf, repeated, request } from './top-up-wish';
import { TopUps } from './top-ups';

/** A child wants to pay its parent, and is told where to and exactly how much; or says that it has paid already. */
@Injectable()
export class RequestTopUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly nodes: Nodes,
    private readonly topUps: TopUps,
    private readonly accounts: BankAccounts,
    private readonly awaited: AwaitedAmounts,
  ) {}

  /**
   * The same key with the same request gives the same top-up.
   * @throws TopUpAmountNotAllowed, NobodyToPay, BankAccountMissing, BankAccountNotFound, TooManyTopUps, TooManyAwaited, IdempotencyKeyReused
   */
  run(actor: Actor, wish: TopUpWish): Promise<TopUp> {
    return this.work.run((tx) => this.apply(tx, actor, wish));
  }

  /** The same in a transaction that is open: somebody pays an invoice by transfer. */
  async apply(tx: Tx, actor: Actor, wish: TopUpWish): Promise<TopUp> {
    expectAmount(wish.amount);
    const child = await this.nodes.get(tx, actor.nodeId);
    // One request of a child at a time, so that a repeated one sees what the first has written.
    await this.nodes.lockEdge(tx, payeeOf(child), child.id);
    const before = await this.topUps.withKey(tx, child.id, wish.idempotencyKey);
    if (before) return repeated(before, wish);
    const patience = this.settings.topUpDays * DAY;
    // What was asked for before that has ended, or does tonight.
    if ((await this.topUps.waiting(tx, child.id, after(tx.now, -patience))) >= WAITING_MAX) throw new TooManyTopUps();
    const id = newId('top', tx.now);
    const account = await this.accounts.lockOpen(tx, payeeOf(child), wish.bankAccountId);
    const exactAmount = wish.isPaid ? wish.amount : await this.awaited.reserve(tx, account, wish.amount, id);
    const expiresAt = after(tx.now, patience);
    const asked = { id, childId: child.id, amount: wish.amount, requestedAt: tx.now };
    const alike = await this.topUps.alike(tx, asked, DUPLICATE_WITHIN_MS);
    const duplicateOf = duplicateAmong(alike, { number: wish.transferred?.number ?? null })?.id ?? null;
    const topUp = request(child, actor, wish, { id, at: tx.now, exactAmount, bankAccountId: account.id, expiresAt, duplicateOf });
    await this.topUps.add(tx, topUp);
    return topUp;
  }
}
