import { DAY, DomainError, type FieldError, after } from '#libs/kernel';
import { type Closing, followOn } from '../follow-on';
import type { PriceChange } from '../news/price-changes';
import { type Validity, refuseImpossible, refuseUnsellable, validityOf } from '../price';
import type { ListChange } from '../price-rows';
import { type Product, productKey } from '../product';
import type { PriceRow, SellerRows } from '../seller-prices';
import type { GridCell } from './grid-cell';
import { rowsIn } from './list-stamp';
import { type CellState, type ListView, stateOf } from './list-view';

/** What a writer of a list has to keep to. */
export interface GridRules {
  readonly now: Date;
  /** A raise begins so many days from now, or later. */
  readonly noticeDays: number;
  /** Whether the writer is a person, who may decide to lose money; a program may not. */
  readonly isPerson: boolean;
  /** The promotion that the cells are part of. */
  readonly promotionId?: number;
}

/** One cell as it would be without the write and with it, both at the instant from which it counts. */
export interface PlannedCell {
  readonly cell: GridCell;
  readonly from: Date;
  readonly before: CellState;
  readonly after: CellState;
  /** Why it cannot be written so; pointers into the list of cells: `/3/amount`. */
  readonly refusals: readonly FieldError[];
}

/** What a write would do. The write does exactly that, or, when any cell is refused, nothing. */
export interface GridPlan {
  readonly cells: readonly PlannedCell[];
  readonly change: ListChange;
}

interface Read {
  readonly cell: GridCell;
  readonly product: Product;
  readonly validity: Validity;
  readonly faults: readonly FieldError[];
}

/** What writing these cells into a list would do: a pure function of what stands there. */
export function planGrid(view: ListView, cells: readonly GridCell[], rules: GridRules): GridPlan {
  const seen = new Set<string>();
  const read = cells.map((cell, index) => readCell(cell, `/${index}`, rules.now, seen));
  const steps = read
    .filter(({ faults }) => faults.length === 0)
    .map(({ cell: { amount, allowBelowCost }, product, validity }) => {
      const step = { product, allowBelowCost: allowBelowCost ?? false, promotionId: rules.promotionId, ...validity };
      return amount === null ? { ...step, amount, isEnd: true } : { ...step, amount, isEnd: false };
    });
  const standing = rowsIn(view)
    .filter(({ price }) => price.validUntil === null || price.validUntil > rules.now)
    .map(({ id, product, price: { validFrom, validUntil, promotionId } }) => ({ id, product, validFrom, validUntil, promotionId }));
  const { added, closed } = followOn(standing, steps);
  const change = { added: added.flatMap(({ amount, isEnd: _, ...row }) => (amount ? [{ ...row, amount }] : [])), closed };
  const changed = { ...view, chain: view.chain.with(view.sellerId, rowsAfter(view, change, rules.now)) };
  return { cells: read.map((each, index) => plan(each, `/${index}`, view, changed, rules)), change };
}

/** What the plan refuses, all cells together. */
export const refusalsOf = ({ cells }: GridPlan): readonly FieldError[] => cells.flatMap(({ refusals }) => refusals);

/** What the plan changes for those who buy by the list. */
export const changesIn = ({ cells }: GridPlan): PriceChange[] =>
  cells.map(({ cell, from, before, after: then }) => ({ product: cell, from, before: before.price, after: then.price }));

function readCell(cell: GridCell, pointer: string, now: Date, seen: Set<string>): Read {
  const { tld, tier, action, years, amount } = cell;
  const product = { tld, tier, action, years };
  const faults = [
    ...faultsOf(() => refuseUnsellable(product, pointer)),
    ...(amount === null
      ? []
      : faultsOf(() => refuseImpossible({ product, amount }, pointer)).filter(({ pointer: at }) => !at.includes('/product/'))),
    ...(amount === null && cell.validUntil ? [fault(pointer, 'validUntil', 'price-invalid', 'What ends a price has no end itself.')] : []),
  ];
  let validity: Validity = { validFrom: now, validUntil: null };
  faults.push(...faultsOf(() => void (validity = validityOf(cell, now, pointer))));
  const key = `${productKey(product)}@${validity.validFrom.getTime()}`;
  if (seen.has(key)) faults.push(fault(pointer, 'tld', 'price-invalid', 'This cell is in the list twice.'));
  seen.add(key);
  return { cell, product, validity, faults };
}

function plan(
  { cell, product, validity, faults }: Read,
  pointer: string,
  view: ListView,
  changed: ListView,
  rules: GridRules,
): PlannedCell {
  const from = validity.validFrom;
  const before = stateOf(view, product, from);
  const after = faults.length === 0 ? stateOf(changed, product, from) : before;
  const refusals = faults.length === 0 ? refusalsFor({ cell, from, before, after }, pointer, rules) : faults;
  return { cell, from, before, after, refusals };
}

function refusalsFor({ cell, from, before, after: then }: Omit<PlannedCell, 'refusals'>, pointer: string, rules: GridRules): FieldError[] {
  const found: FieldError[] = [];
  const { amount, allowBelowCost = false } = cell;
  const refuse = (field: string, code: string, message: string) => found.push(fault(pointer, field, code, message));
  if (allowBelowCost && !rules.isPerson) refuse('allowBelowCost', 'person-needed', 'Only a person may decide to sell below cost.');
  if (amount && then.price === null) refuse('tld', then.refusal?.code ?? 'price-missing', 'Nobody sells this to you, so it has no cost.');
  if (amount && then.cost && amount.currency === then.cost.currency && amount.isLessThan(then.cost) && !allowBelowCost)
    refuse('amount', 'sale-below-cost', `This is less than it costs, ${then.cost.units}.`);
  const isRaise = before.price && then.price?.currency === before.price.currency && before.price.isLessThan(then.price);
  if (isRaise && from < after(rules.now, rules.noticeDays * DAY))
    refuse('validFrom', 'notice-too-short', `This package promises ${rules.noticeDays} days of notice before a price rises.`);
  return found;
}

/** The seller's rows as they would stand after a change of one list. */
export function rowsAfter({ chain, sellerId, list }: ListView, { added, closed }: ListChange, now: Date): SellerRows {
  const rows = chain.seller(sellerId).rows;
  const ends = endsOf(closed);
  const kept = rows.prices.map((row): PriceRow => {
    const end = ends.get(row.id);
    return end ? { ...row, price: { ...row.price, validUntil: end }, closedAt: now } : row;
  });
  const made = added.map(({ product, amount, allowBelowCost = false, promotionId, validFrom, validUntil }): PriceRow => {
    const promoted = promotionId === undefined ? {} : { promotionId };
    return { id: 0, list, product, price: { amount, allowBelowCost, validFrom, validUntil, ...promoted }, closedAt: null };
  });
  return { ...rows, prices: [...kept, ...made] };
}

const endsOf = (closed: readonly Closing[]): Map<number, Date> =>
  new Map(closed.flatMap(({ validUntil, ids }) => ids.map((id): [number, Date] => [id, validUntil])));

const fault = (pointer: string, field: string, code: string, message: string): FieldError => ({
  pointer: `${pointer}/${field}`,
  code,
  message,
});

function faultsOf(check: () => void): FieldError[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof DomainError && error.facts.errors) return [...error.facts.errors];
    throw error;
  }
}
