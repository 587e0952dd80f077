import { DomainError } from '#libs/kernel';
import type { MarkupRule } from '../markup-rule';
import type { PriceList } from '../price-list';
import type { SellerRows } from '../seller-prices';

/** A rule as it stands in a list of its seller. */
export interface StoredMarkup {
  readonly id: number;
  readonly list: PriceList;
  readonly rule: MarkupRule;
}

export class MarkupNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'markup-not-found';

  constructor() {
    super('There is no such rule.');
  }
}

const isSameTarget = (one: StoredMarkup, list: PriceList, rule: MarkupRule): boolean =>
  one.list.kind === list.kind &&
  one.list.id === list.id &&
  one.rule.tld === rule.tld &&
  one.rule.tier === rule.tier &&
  one.rule.action === rule.action;

/** Whether a rule that begins is followed by this one and closed by it: same list, same target, and it would hold on. */
export const closes = (list: PriceList, rule: MarkupRule, standing: StoredMarkup): boolean =>
  rule.validUntil === null &&
  isSameTarget(standing, list, rule) &&
  standing.rule.validFrom <= rule.validFrom &&
  (standing.rule.validUntil === null || standing.rule.validUntil > rule.validFrom);

/** The seller's rows with one more rule. */
export const withMarkup = (rows: SellerRows, list: PriceList, rule: MarkupRule): SellerRows => ({
  ...rows,
  markups: [
    ...rows.markups.map((each) => (closes(list, rule, each) ? ended(each, rule.validFrom) : each)),
    { id: Number.MAX_SAFE_INTEGER, list, rule },
  ],
});

/** The seller's rows when a rule ends. */
export const withoutMarkup = (rows: SellerRows, id: number, at: Date): SellerRows => ({
  ...rows,
  markups: rows.markups.map((each) => (each.id === id ? ended(each, at) : each)),
});

/** A rule that has not begun yet is withdrawn: it has no time left to hold. */
export function ended({ id, list, rule }: StoredMarkup, at: Date): StoredMarkup {
  return { id, list, rule: { ...rule, validUntil: rule.validFrom > at ? rule.validFrom : at } };
}
