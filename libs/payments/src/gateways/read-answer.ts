import { Money } from '#libs/kernel';

/** A member of something that came as JSON: `at(body, 'data', 'url')`; undefined wherever the way ends. */
export function at(value: unknown, ...way: readonly (string | number)[]): unknown {
  return way.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );
}

/** Text, or a number as text; undefined for anything else. Providers write the same thing both ways. */
export const textAt = (value: unknown, ...way: readonly (string | number)[]): string | undefined => {
  const found = at(value, ...way);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : undefined;
};

const RUPIAH = /^(\d{1,15})(?:\.0{1,2})?$/;

/** `500123`, `"500123"` or `"500123.00"` in rupiah; null for parts of a rupiah, other currencies, and anything else. */
export function rupiahIn(amount: unknown, currency: unknown = 'IDR'): Money | null {
  const units = RUPIAH.exec(typeof amount === 'number' ? String(amount) : typeof amount === 'string' ? amount : '')?.[1];
  return units === undefined || currency !== 'IDR' ? null : Money.idr(BigInt(units));
}

/** JSON, or undefined when it is none. */
export function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The one value of a header; empty when there is none, or several. */
export const headerIn = (headers: Readonly<Record<string, string | readonly string[] | undefined>>, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

/** How many whole units of time lie between the two, at least one. */
export const wholeUntil = (from: Date, to: Date, unitMs: number): number =>
  Math.max(1, Math.round((to.getTime() - from.getTime()) / unitMs));
