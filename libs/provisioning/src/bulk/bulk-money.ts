import { Money } from '#libs/kernel';
import { type Deposit, depositOf } from '#libs/ledger';
import type { Charge } from '#libs/pricing';
import type { BulkMoney } from './bulk-action';

/** What one renewal costs each level, root first, seen by whoever asks for it. */
export interface PricedRenewal {
  readonly charges: readonly Charge[];
  /** Whether the seller asks, and hears its own cost. */
  readonly isBySeller: boolean;
}

/** What the owner of a domain pays for its renewal. */
export const saleOf = ({ charges }: PricedRenewal): Charge => charges.at(-1)!;
/** What the seller who asks pays for it; undefined for owners, and for the operator, who buys from registries. */
export const purchaseOf = ({ charges, isBySeller }: PricedRenewal): Charge | undefined => (isBySeller ? charges.at(-2) : undefined);

const payerOf = ({ buyerId, sellerId }: Charge): string => depositOf(buyerId, sellerId);

/** The deposits that would pay. */
export const depositsOf = (renewals: readonly PricedRenewal[]): string[] => [
  ...new Set(renewals.flatMap((each) => [saleOf(each), purchaseOf(each) ?? []].flat()).map(payerOf)),
];

/** What renewals cost together, and how much of that the deposits lack; null where there is none. Pure. */
export function moneyOf(renewals: readonly PricedRenewal[], deposits: ReadonlyMap<string, Deposit>): BulkMoney | null {
  const [first] = renewals;
  if (!first) return null;
  const { currency } = saleOf(first).total;
  const sales = renewals.map(saleOf);
  const purchases = renewals.flatMap((each) => purchaseOf(each) ?? []);
  const isBought = purchases.length > 0;
  return {
    total: sum(sales, currency),
    missing: missing(sales, deposits, currency),
    cost: isBought ? sum(purchases, currency) : null,
    costMissing: isBought ? missing(purchases, deposits, currency) : null,
  };
}

const sum = (charges: readonly Charge[], currency: string): Money =>
  Money.sum(
    charges.map(({ total }) => total),
    currency,
  );

function missing(charges: readonly Charge[], deposits: ReadonlyMap<string, Deposit>, currency: string): Money {
  const needs = new Map<string, Money>();
  for (const charge of charges) needs.set(payerOf(charge), charge.total.plus(needs.get(payerOf(charge)) ?? Money.zero(currency)));
  const lacks = [...needs].map(([id, needed]) => lackOf(deposits.get(id), needed));
  return Money.sum(
    lacks.filter(({ isPositive }) => isPositive),
    currency,
  );
}

/** Those that settle outside lack nothing; on which nothing has moved yet, everything. */
function lackOf(deposit: Deposit | undefined, needed: Money): Money {
  if (!deposit) return needed;
  return deposit.floor ? needed.minus(deposit.available.minus(deposit.floor)) : Money.zero(needed.currency);
}
