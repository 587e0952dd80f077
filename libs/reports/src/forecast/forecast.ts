import { Money } from '#libs/kernel';

/** Renewals that are due on one day in the part of the tree below one direct child, and what they cost the one that looks. */
export interface DueRenewals {
  /** `2026-11-22`, in Jakarta. */
  readonly day: string;
  readonly childId: number;
  readonly domains: number;
  /** For all of them, with tax; null when nobody can say, as a price is missing or they are not for sale. */
  readonly cost: Money | null;
}

/** The next so many days. */
export const WINDOWS = [30, 60, 90] as const;

export interface ForecastWindow {
  readonly days: (typeof WINDOWS)[number];
  readonly domains: number;
  readonly cost: Money;
}

/** What a node has to pay for the renewals below it, and whether its deposit is enough. */
export interface Forecast {
  /** What can be spent now; null when there is no limit, or no deposit. */
  readonly spendable: Money | null;
  /** Each from today on. `missing`: how much more is needed than there is. */
  readonly windows: readonly (ForecastWindow & { readonly missing: Money })[];
  /** The first day whose renewals the deposit does not cover any more. */
  readonly runsDryOn: string | null;
  /** Days on which something is due, and what is left after each; below zero where it does not suffice. */
  readonly days: readonly { readonly day: string; readonly domains: number; readonly cost: Money; readonly left: Money | null }[];
  /** Direct children with something due, the dearest first. */
  readonly children: readonly { readonly childId: number; readonly windows: readonly ForecastWindow[] }[];
  /** Domains whose renewal has no price: they are in no sum. */
  readonly unpriced: number;
}

/** Adds up what is due; `lastDays` are the last day of each window. */
export function forecast(due: readonly DueRenewals[], spendable: Money | null, lastDays: readonly string[], currency: string): Forecast {
  const priced = due.filter((each): each is DueRenewals & { cost: Money } => each.cost?.currency === currency);
  const none = Money.zero(currency);
  const windows = windowsOf(priced, lastDays, currency).map((window) => {
    const missing = spendable === null || window.cost.isLessThan(spendable) ? none : window.cost.minus(spendable);
    return { ...window, missing };
  });
  let left = spendable;
  const days = [...grouped(priced, ({ day }) => day)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, each]) => {
      const { domains, cost } = sumOf(each, currency);
      left = left && left.minus(cost);
      return { day, domains, cost, left };
    });
  const children = [...grouped(priced, ({ childId }) => childId)]
    .map(([childId, each]) => ({ childId, windows: windowsOf(each, lastDays, currency) }))
    .toSorted((a, b) => (b.windows.at(-1)!.cost.isLessThan(a.windows.at(-1)!.cost) ? -1 : 1));
  return {
    spendable,
    windows,
    runsDryOn: days.find((day) => day.left?.isNegative)?.day ?? null,
    days,
    children,
    unpriced: due.filter((each) => each.cost?.currency !== currency).reduce((sum, { domains }) => sum + domains, 0),
  };
}

const windowsOf = (due: readonly (DueRenewals & { cost: Money })[], lastDays: readonly string[], currency: string): ForecastWindow[] =>
  WINDOWS.map((days, index) => ({
    days,
    ...sumOf(
      due.filter(({ day }) => day <= lastDays[index]!),
      currency,
    ),
  }));

const sumOf = (due: readonly (DueRenewals & { cost: Money })[], currency: string) => ({
  domains: due.reduce((sum, { domains }) => sum + domains, 0),
  cost: Money.sum(
    due.map(({ cost }) => cost),
    currency,
  ),
});

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
