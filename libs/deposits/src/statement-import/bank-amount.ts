import { Money } from '#libs/kernel';
import type { FoundCell } from '#libs/platform';

/** Groups of three behind one sign, cents behind the other: `1.234.567,00` and `1,234,567.00`, whichever the bank writes. */
const AMOUNT = /^(?:rp\.?|idr)?\s*(\d{1,3}([.,])\d{3}(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?\s*(cr|db|k|d|c)?\.?$/i;
const IN = new Set(['cr', 'c', 'k', 'kredit', 'credit', 'cr.']);
const OUT = new Set(['db', 'd', 'debit', 'debet', 'db.']);

/** What stands in a cell for amounts: whole rupiah, and the direction where the cell says it. */
export interface BankAmount {
  readonly amount: Money;
  readonly direction: 'in' | 'out' | null;
}

/** `CR`, `K` and the like: money in; `DB`, `D`: money out; undefined for anything else. */
export function readMark(cell: FoundCell | undefined): 'in' | 'out' | undefined {
  const mark = cell?.kind === 'text' ? cell.text.trim().toLowerCase() : '';
  if (IN.has(mark)) return 'in';
  return OUT.has(mark) ? 'out' : undefined;
}

/** An amount as a bank writes it; null for an empty cell, undefined for what is no amount, or one with cents other than 00. */
export function readBankAmount(cell: FoundCell | undefined): BankAmount | null | undefined {
  if (!cell || cell.kind === 'empty') return null;
  if (cell.kind === 'number')
    return Number.isSafeInteger(cell.number) && cell.number >= 0 ? { amount: Money.idr(cell.number), direction: null } : undefined;
  if (cell.kind !== 'text') return undefined;
  const text = cell.text.trim();
  if (/^[-–]?$/.test(text)) return null;
  const [matched, whole, group, point, cents = '0', mark] = AMOUNT.exec(text) ?? [];
  if (matched === undefined || whole === undefined || (group !== undefined && group === point) || Number(cents) !== 0) return undefined;
  const direction = mark === undefined ? null : (readMark({ kind: 'text', text: mark }) ?? null);
  return { amount: Money.idr(BigInt(whole.replaceAll(/[.,]/g, ''))), direction };
}
