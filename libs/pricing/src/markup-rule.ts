import { CURRENCIES, type Money } from '#libs/kernel';
import { PriceInvalid, type Validity } from './price';
import { type Action, TIERS, type Tier, isTld } from './product';
import { groupNameOf } from './tld-groups/tld-group';

export const ANY = '*';
export const ROUNDINGS = [1, 100, 500, 1_000, 5_000] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** What is added to the seller's cost: a share of it (1 % = 100 basis points), or an amount on top of the year total. */
export type Markup = { readonly kind: 'percent'; readonly basisPoints: number } | { readonly kind: 'fixed'; readonly amount: Money };

/** How a seller makes a price out of its own cost where it has set none. */
export interface MarkupRule extends Validity {
  /** An extension, a group of them (`@id-family`), or `*` for all. */
  readonly tld: string;
  /** Names of one length only, or `*` for all; '' are those that are not short. */
  readonly tier: Tier | typeof ANY;
  readonly action: Action | typeof ANY;
  readonly markup: Markup;
  /** The price is rounded up to a multiple of so many minor units. */
  readonly rounding: Rounding;
  /** Never less than this above cost. Its currency is the rule's. */
  readonly minimumMargin: Money;
}

/** The price that the rule makes of a cost in the rule's currency. */
export function markedUp({ markup, rounding, minimumMargin }: MarkupRule, cost: Money): Money {
  const added = markup.kind === 'percent' ? cost.share(markup.basisPoints) : markup.amount;
  return cost.plus(added.isLessThan(minimumMargin) ? minimumMargin : added).roundedUpTo(rounding);
}

/** Most basis points a rule may add: a hundred times the cost is a slip of the hand. */
const BASIS_POINTS_MAX = 1_000_000;

/** @throws PriceInvalid when the rule could only lose money, mixes currencies or cannot be read. */
export function refuseUnsound({ tld, tier, markup, rounding, minimumMargin }: Omit<MarkupRule, 'validFrom' | 'validUntil'>): void {
  const refuse = (message: string, pointer: string): never => {
    throw PriceInvalid.at(pointer, message);
  };
  if (tld !== ANY && !isTld(tld) && groupNameOf(tld) === null)
    refuse('An extension is written like id or co.id, a group of them like @id-family, and all of them as *.', '/tld');
  if (tier !== ANY && !TIERS.includes(tier)) refuse('There are no names of such a length.', '/tier');
  if (!ROUNDINGS.includes(rounding)) refuse(`A price is rounded up to a multiple of ${ROUNDINGS.join(', ')}.`, '/rounding');
  if (minimumMargin.isNegative) refuse('A minimum margin is not below zero.', '/minimumMargin');
  if (!Object.hasOwn(CURRENCIES, minimumMargin.currency)) refuse('We do not count in this currency.', '/minimumMargin/currency');
  if (markup.kind === 'fixed') {
    if (markup.amount.isNegative) refuse('A markup is not below zero.', '/markup/amount');
    if (markup.amount.currency !== minimumMargin.currency)
      refuse('A markup and its minimum margin are of one currency.', '/markup/amount/currency');
  } else if (!Number.isInteger(markup.basisPoints) || markup.basisPoints < 0 || markup.basisPoints > BASIS_POINTS_MAX) {
    refuse(`A markup is 0 to ${BASIS_POINTS_MAX} whole basis points.`, '/markup/basisPoints');
  }
}
