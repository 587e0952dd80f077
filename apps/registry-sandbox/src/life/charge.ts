import type { TransactionIds } from '../epp/answer';
import { CommandRefused } from '../epp/command-refused';
import type { BillingEntry, Charged } from '../store/billing-log';
import type { Books } from './books';

/** 2104 when the registrar has not got that much. */
export function refuseShort({ store }: Books, { account, amount }: Pick<BillingEntry, 'account' | 'amount'>): void {
  if (store.accounts.find(account)!.balance.isLessThan(amount)) throw new CommandRefused(2104, 'the balance is too low');
}

/** Takes money for something and logs it, whether or not the registrar has it. Hands back the id of the charge. */
export function charge({ store, policy }: Books, entry: BillingEntry): number {
  const { account, amount, at } = entry;
  const before = store.accounts.find(account)!.balance;
  const after = before.minus(amount);
  store.accounts.setBalance(account, after);
  if (!before.isLessThan(policy.lowBalance) && after.isLessThan(policy.lowBalance)) {
    store.messages.add(account, { at, text: `Low balance: ${after.currency} ${after.toDecimal()}` });
  }
  return store.billing.add(entry);
}

/** Gives a charge back, as a row of its own in the log. */
export function giveBack({ store }: Books, billingId: number, ids: TransactionIds, at: Date): void {
  const charged = store.billing.find(billingId)!;
  store.accounts.setBalance(charged.account, store.accounts.find(charged.account)!.balance.plus(charged.amount));
  const command = `${charged.command as Charged}-refunded` as const;
  store.billing.add({ ...charged, ...ids, command, amount: charged.amount.negated(), at });
}
