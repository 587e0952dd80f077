import { CommandRefused } from '../epp/command-refused';
import type { Call } from './call';

/** Takes the price of that many years from the registrar's balance and logs it; 2104 when the balance is too low. */
export function charge({ account, ids, now, store, policy }: Call, command: 'create' | 'renew', object: string, years: number): void {
  const amount = policy.pricePerYear.fraction(years, 1);
  const balance = store.accounts.find(account)!.balance;
  if (balance.isLessThan(amount)) throw new CommandRefused(2104, 'the balance is too low');
  store.accounts.setBalance(account, balance.minus(amount));
  store.billing.add({ account, command, object, years, amount, ...ids, at: now });
}
