import { Money } from '#libs/kernel';
import type { FoundCell } from '#libs/platform';

/** Groups of three behind one sign, cents behind the other: `1.234.567,00` and `1,234,567.00`, whichever the bank writes. */
const AMOUNT = /^(?:rp\.?|idr)?\s*(\d{1,3}([.,])\d{3}(?:\2\d{3})*|\d+)(?:([.,])(\d{1,2}))?\s*(cr|db|k|d|c)?\.?$/i;
const IN = new Set(['cr', 'c', 'k', 'kredit', 'credit', 'cr.']);
const OUT = new Set(['db', 'd', 'debit', 'debet', 'db.']);

/** What stands in a cell for amounts: whole rupiah, the sen that banks pay as interest, and the direction where the cell says it. */
export interface BankAmount {
  readonly amount: Money;
  /** 0 to 99. */
  readonly sen: number;
  readonly direction: 'in' | 'out' | null;
}

/** `CR`, `K` and the like: money in; `DB`, `D`: money out; undefined for anything else. */
export function readMark(cell: FoundCell | undefined): 'in' | 'out' | undefined {
  const mark = cell?.kind === 'text' ? cell.text.trim().toLowerCase() : '';
  if (IN.has(mark)) return 'in';
  return OUT.has(mark) ? 'out' : undefined;
}

/** An amount as a bank writes it; null for an empty cell, undefined for what is no amount. */
export function readBankAmount(cell: FoundCell | undefined): BankAmount | null | undefined {
  if (!cell || cell.kind === 'empty') return null;
  if (cell.kind === 'number') return ofNumber(cell.number);
  if (cell.kind !== 'text') return undefined;
  const text = cell.text.trim();
  if (/^[-–]?$/.test(text)) return null;
  const [matched, whole, group, point, sen = '0', mark] = AMOUNT.exec(text) ?? [];
  if (matched === undefined || whole === undefined || (group !== undefined && group === point)) return undefined;
  const direction = mark === undefined ? null : (readMark({ kind: 'text', text: mark }) ?? null);
  return { amount: Money.idr(BigInt(whole.replaceAll(/[.,]/g, ''))), sen: Number(sen.padEnd(2, '0')), direction };
}

/** Workbooks count in floating point: what is nearest in whole sen. */
function ofNumber(number: number): BankAmount | undefined {
  const inSen = Math.round(number * 100);
  if (!Number.isSafeInteger(inSen) || inSen < 0) return undefined;
  return { amount: Money.idr(Math.floor(inSen / 100)), sen: inSen % 100, direction: null };
}
