import { CURRENCIES, Money } from '#libs/kernel';
import type { FoundCell } from '#libs/platform';

/** More than anything costs; far beyond it the numbers of sheets are not exact. */
const UNITS_MAX = 1_000_000_000_000n;
/** `1.234.567,50` or `1234567,50`: dots between groups of three, a comma before the decimals. */
const WRITTEN = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;
const NAME = /^(?:rp\.?|idr|usd|us\$|\$)\s*/i;
/** Sheets count in binary fractions: 19.9 is nearly 19.9. */
const NEARLY = 1e-6;

/**
 * The amount that a cell means, in a currency; null when it cannot be read. A number is taken as it is. A text is read the
 * Indonesian way, and in no other: dots separate thousands, a comma decimals, so `1,234` and `12.50` are not guessed at.
 * Decimals beyond the currency's own must be zeros.
 */
export function readSheetAmount(cell: FoundCell, currency: string): Money | null {
  const digits = CURRENCIES[currency];
  if (digits === undefined) return null;
  if (cell.kind === 'number') return fromNumber(cell.number, digits, currency);
  return cell.kind === 'text' ? fromText(cell.text, digits, currency) : null;
}

function fromNumber(number: number, digits: number, currency: string): Money | null {
  const scaled = number * 10 ** digits;
  const units = Math.round(scaled);
  return Math.abs(scaled - units) <= NEARLY && Number.isSafeInteger(units) ? bounded(BigInt(units), currency) : null;
}

function fromText(text: string, digits: number, currency: string): Money | null {
  const [, whole, decimals = ''] = WRITTEN.exec(text.trim().replace(NAME, '')) ?? [];
  if (whole === undefined || whole.length > 24 || decimals.length > 24 || /[1-9]/.test(decimals.slice(digits))) return null;
  return bounded(BigInt(whole.replaceAll('.', '') + decimals.slice(0, digits).padEnd(digits, '0')), currency);
}

const bounded = (units: bigint, currency: string): Money | null =>
  units > UNITS_MAX || units < -UNITS_MAX ? null : new Money(units, currency);
