import type { TopUp } from '../top-up';
import { dayInJakarta, daysBetween } from './bank-day';
import type { StatementRow } from './statement-row';

/** A top-up that a row may show the money of: one that waits, or was approved by hand, and which no other row shows. */
export type Candidate = Pick<
  TopUp,
  | 'id'
  | 'childId'
  | 'bankAccountId'
  | 'amount'
  | 'exactAmount'
  | 'creditedAmount'
  | 'state'
  | 'note'
  | 'transferred'
  | 'requestedAt'
  | 'decidedAt'
>;

/** Of a row that is like the one in question: the same account and amount. */
export type Alike = Pick<StatementRow, 'id' | 'day' | 'text' | 'state'>;

/**
 * `matched`: exactly one top-up waits for just this, or the first payment of somebody new does, and it may be credited without a look. `credited`: it was approved by
 * hand before, and nothing is left to do but to say so. `suggested`: a person has to look. `unknown`: nobody announced it.
 */
export interface RowMatch {
  readonly kind: 'matched' | 'credited' | 'suggested' | 'unknown';
  /** The likeliest first, at most 5. */
  readonly topUps: readonly Candidate[];
  /** The child whose first payment just this amount is; null where it is nobody's. */
  readonly firstOf: number | null;
  /** Another row of the same sender and amount, at most 48 hours away: somebody may have paid twice. */
  readonly duplicateOf: string | null;
}

const SUGGESTED_MAX = 5;
/** Transfers are booked so many days after the amount was told, at most. */
export const BOOKED_WITHIN = 14;
/** Who says that they have paid may have done so so many days before. */
export const PAID_BEFORE = 7;
const DUPLICATE_DAYS = 2;

/**
 * What a row most likely is. `alike` are the other rows of its account with its amount; `firstOf` is the child of which just this
 * amount is awaited there as its first payment. Decides nothing.
 */
export function matchRow(row: StatementRow, alike: readonly Alike[], candidates: readonly Candidate[], firstOf: number | null): RowMatch {
  const near = alike.filter(({ id, day }) => id !== row.id && Math.abs(daysBetween(day, row.day)) <= DUPLICATE_DAYS);
  const duplicateOf = near.find(({ text }) => wordsOf(text) === wordsOf(row.text))?.id ?? null;
  const inTime = candidates.filter((each) => isInTime(row, each));
  const exact = inTime.filter((each) => isExact(row, each));
  const rivals = alike.filter(
    ({ id, day, state }) => id !== row.id && state === 'open' && Math.abs(daysBetween(day, row.day)) <= BOOKED_WITHIN,
  );
  const isSingle = duplicateOf === null && rivals.length === 0;
  const isAlone = exact.length === 1 && isSingle;
  const [only] = exact;
  const found = { topUps: exact, firstOf, duplicateOf };
  if (only && isAlone && only.state === 'approved') return { kind: 'credited', ...found };
  const isTold = only && (hasCode(only) || isNamed(row.text, only) || only.childId === firstOf);
  if (isAlone && isTold) return { kind: 'matched', ...found };
  if (!only && isSingle && firstOf !== null) return { kind: 'matched', ...found };
  const likely = [
    ...exact,
    ...inTime.filter((each) => each.state === 'pending' && isNamed(row.text, each)),
    ...inTime.filter((each) => each.state === 'pending' && isCloseTo(row, each)),
  ];
  const topUps = [...new Set(likely)].slice(0, SUGGESTED_MAX);
  return { kind: topUps.length > 0 || firstOf !== null ? 'suggested' : 'unknown', topUps, firstOf, duplicateOf };
}

/** Digits of its own were added, so that nobody else is to pay this amount on this account. */
const hasCode = ({ amount, exactAmount }: Candidate): boolean => !exactAmount.equals(amount);

function isInTime({ day }: StatementRow, candidate: Candidate): boolean {
  const after = daysBetween(dayInJakarta(candidate.requestedAt), day);
  return after >= (hasCode(candidate) ? 0 : -PAID_BEFORE) && after <= BOOKED_WITHIN;
}

const isExact = ({ amount, bankAccountId }: StatementRow, candidate: Candidate): boolean =>
  candidate.bankAccountId === bankAccountId &&
  amount.equals(candidate.state === 'approved' ? (candidate.creditedAmount ?? candidate.exactAmount) : candidate.exactAmount);

/** The code was forgotten or mistyped, or it was paid to another account. */
const isCloseTo = ({ amount }: StatementRow, candidate: Candidate): boolean =>
  amount.equals(candidate.exactAmount) || amount.units / 1_000n === candidate.amount.units / 1_000n;

/** The bank's text names the sender as the child did, or the reference it wrote down. */
function isNamed(text: string, { note, transferred: { name, number } }: Candidate): boolean {
  const [upper, digits] = [text.toUpperCase(), text.replaceAll(/\D/g, '')];
  const names = (name ?? '')
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter(({ length }) => length >= 3);
  const references = (note ?? '').toUpperCase().match(/\b(?=\w*\d)\w{6,}\b/g) ?? [];
  return (
    (number !== null && number.length >= 6 && digits.includes(number)) ||
    (names.length > 0 && names.every((each) => upper.includes(each))) ||
    references.some((each) => upper.includes(each))
  );
}

/** The words without numbers: banks write times and counters beside the sender's name. */
const wordsOf = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
