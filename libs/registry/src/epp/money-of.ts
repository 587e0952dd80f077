import { CURRENCIES, Money } from '#libs/kernel';

const DECIMAL = /^\s*([+-]?)(\d{1,15})(?:\.(\d*))?\s*$/;

/** A decimal as registries write fees: `10.50`, `195000.00`. Undefined when the house cannot count it exactly. */
export function moneyOf(decimal: string, currency: string | undefined): Money | undefined {
  const digits = currency === undefined ? undefined : CURRENCIES[currency];
  const parts = DECIMAL.exec(decimal);
  if (currency === undefined || digits === undefined || !parts) return undefined;
  const [, sign, whole, fraction = ''] = parts;
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const units = BigInt(`${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  return new Money(sign === '-' ? -units : units, currency);
}
