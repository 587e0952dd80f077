import { DAY, Money, YEARS_MAX, after } from '#libs/kernel';
import { ILLUSTRATIVE_PRICE_TABLE } from './illustrative-price-table';
import type { NewPrice } from './price';
import type { Product, Tier } from './product';

/** One price of the illustrative list, for a demonstration that may begin on any day: its dates are days from then. */
export interface IllustrativePrice {
  /** `cost`: what a registry takes from the operator. `suggested`: what the operator asks its resellers. */
  readonly list: 'cost' | 'suggested';
  readonly product: Product;
  readonly amount: Money;
  readonly startsAfterDays: number;
  /** null: open-ended. */
  readonly endsAfterDays: number | null;
  readonly allowBelowCost: boolean;
}

type Amounts = Readonly<Record<Product['action'], number>>;
/** A line of the table; amounts in thousands of rupiah. */
interface Line {
  readonly tld: string;
  readonly tier: Tier;
  readonly yearsMin: number;
  readonly cost: Amounts;
  readonly suggested: Amounts;
}

/** First years sold below what the registry takes, in thousands of rupiah: they bring customers, and they end. */
const LOSS_LEADERS = [
  { tld: 'my.id', amount: 8, endsAfterDays: 45 },
  { tld: 'xyz', amount: 15, endsAfterDays: 60 },
  { tld: 'online', amount: 19, endsAfterDays: 30 },
];
/** Registries that have announced new prices: from then on everything under the extension costs so much per cent more. */
const ANNOUNCED = [
  { tld: 'com', percent: 7, startsAfterDays: 45 },
  { tld: 'id', percent: 10, startsAfterDays: 90 },
];
const LINE = /^(?<name>\S+) +(?<from>\d+)-(?<to>\d+)(?<amounts>(?: +\d+){8})$/;

function readLine(line: string): Line {
  const { name, from, to, amounts } = LINE.exec(line)?.groups ?? {};
  if (!name || !amounts || Number(to) !== YEARS_MAX) throw new TypeError(`not a line of the price table: ${line}`);
  const [tld, tier = ''] = name.split('/') as [string, Tier?];
  const numbers = amounts.trim().split(/ +/).map(Number);
  const four = (at: number): Amounts => {
    const [register, renew, transfer, restore] = numbers.slice(at) as [number, number, number, number];
    return { register, renew, transfer, restore };
  };
  return { tld, tier, yearsMin: Number(from), cost: four(0), suggested: four(4) };
}

const rupiah = (thousands: number): Money => Money.idr(thousands * 1_000);

/** Every product of a line with its total: the first year at its own price, each further year at the price of renewing. */
function totals({ tld, tier, yearsMin }: Line, { register, renew, transfer, restore }: Amounts): [Product, thousands: number][] {
  const years = Array.from({ length: YEARS_MAX - yearsMin + 1 }, (_, index) => yearsMin + index);
  return [
    ...years.map((n): [Product, number] => [{ tld, tier, action: 'register', years: n }, register + (n - 1) * renew]),
    ...years.map((n): [Product, number] => [{ tld, tier, action: 'renew', years: n }, n * renew]),
    [{ tld, tier, action: 'transfer', years: 1 }, transfer],
    [{ tld, tier, action: 'restore', years: 1 }, restore],
  ];
}

function pricesOf(line: Line): IllustrativePrice[] {
  const standing = { startsAfterDays: 0, endsAfterDays: null, allowBelowCost: false };
  return (['cost', 'suggested'] as const).flatMap((list) => {
    const products = totals(line, line[list]);
    const now = products.map(([product, thousands]) => ({ ...standing, list, product, amount: rupiah(thousands) }));
    const announced = ANNOUNCED.filter(({ tld }) => tld === line.tld).flatMap(({ percent, startsAfterDays }) =>
      products.map(([product, thousands]) => {
        const amount = rupiah(thousands)
          .share(10_000 + percent * 100)
          .roundedUpTo(1_000);
        return { ...standing, list, product, amount, startsAfterDays };
      }),
    );
    return [...now, ...announced];
  });
}

const lines = ILLUSTRATIVE_PRICE_TABLE.trim().split('\n').map(readLine);

/** The extensions of the illustrative list, without the dot in front, the `.id` family first. */
export const illustrativeTlds: readonly string[] = lines.filter(({ tier }) => tier === '').map(({ tld }) => tld);

/**
 * An **illustrative** price list: invented numbers in rupiah before tax, multiples of 1,000, that behave as real ones
 * do. First years far below renewals or above them, transfers unlike both, dear restores, short names, extensions sold
 * from two years on, promotions below cost that end, and increases announced for later.
 */
export const illustrativePrices: readonly IllustrativePrice[] = [
  ...lines.flatMap(pricesOf),
  ...LOSS_LEADERS.map(({ tld, amount, endsAfterDays }): IllustrativePrice => {
    const product: Product = { tld, tier: '', action: 'register', years: 1 };
    return { list: 'suggested', product, amount: rupiah(amount), startsAfterDays: 0, endsAfterDays, allowBelowCost: true };
  }),
];

/** The illustrative list as it is put in force at an instant, ready for SetRegistryCost (`cost`) or SetPrice (`suggested`). */
export function illustrativePricesFrom(at: Date, list: IllustrativePrice['list']): NewPrice[] {
  return illustrativePrices
    .filter((price) => price.list === list)
    .map(({ product, amount, startsAfterDays, endsAfterDays, allowBelowCost }) => ({
      product,
      amount,
      validFrom: after(at, startsAfterDays * DAY),
      validUntil: endsAfterDays === null ? null : after(at, endsAfterDays * DAY),
      allowBelowCost,
    }));
}
