import { longForm, newSpelling, wordsOf } from './name-words';

/** Why two names agree less than letter by letter, or agree although they look different. */
export const NAME_REASONS = ['titles', 'order', 'short-form', 'old-spelling', 'initial', 'spelling', 'spacing', 'missing-words'] as const;
export type NameReason = (typeof NAME_REASONS)[number];

/** How far two names agree. */
export interface NameAgreement {
  /** 0 for nothing at all, 1 for the same name; two digits behind the point. */
  readonly agreement: number;
  readonly reasons: readonly NameReason[];
}

/** How much a word is worth that is only a letter. */
const INITIAL = 0.8;
/** Words shorter than this have no slips: they are others. */
const SLIPS_FROM = 4;

interface Match {
  readonly worth: number;
  readonly reason: NameReason | null;
}

/**
 * Compares a name on a paper with a name that somebody gave. Case, marks, titles, the order of words, common short forms
 * (`M.`, `Muh.`, `Abd.`) and old spelling (`Soekarno`) cost nothing; initials, slips of a letter and words that only one of them
 * has cost something. It finds words, and decides nothing.
 */
export function compareNames(one: string, other: string): NameAgreement {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const reasons = new Set<NameReason>(left.hadTitles === right.hadTitles ? [] : ['titles']);
  if (left.words.length === 0 || right.words.length === 0) return { agreement: 0, reasons: [] };
  if (left.words.join(' ') !== right.words.join(' ') && left.words.join('') === right.words.join(''))
    return { agreement: 1, reasons: listed(reasons.add('spacing')) };
  const pairs = paired(left.words, right.words);
  for (const { reason } of pairs) if (reason) reasons.add(reason);
  if (pairs.some(({ to }, at) => at > 0 && to < pairs[at - 1]!.to)) reasons.add('order');
  if (left.words.length !== pairs.length || right.words.length !== pairs.length) reasons.add('missing-words');
  const worth = pairs.reduce((sum, pair) => sum + pair.worth, 0);
  return { agreement: Math.round((200 * worth) / (left.words.length + right.words.length)) / 100, reasons: listed(reasons) };
}

const listed = (reasons: ReadonlySet<NameReason>): NameReason[] => NAME_REASONS.filter((each) => reasons.has(each));

/** Each word of the left with the word of the right that is most like it, the best pairs first; in the order of the left. */
function paired(left: readonly string[], right: readonly string[]): (Match & { readonly from: number; readonly to: number })[] {
  const possible = left.flatMap((word, from) =>
    right.map((against, to) => ({ ...match(longForm(word, from), longForm(against, to), word === against), from, to })),
  );
  const byWorth = possible
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const chosen: typeof possible = [];
  for (const pair of byWorth) if (!chosen.some(({ from, to }) => from === pair.from || to === pair.to)) chosen.push(pair);
  return chosen.sort((a, b) => a.from - b.from);
}

/** How alike two words are; `isWritten` when they were the same before short forms became long ones. */
function match(one: string, other: string, isWritten: boolean): Match {
  if (one === other) return { worth: 1, reason: isWritten ? null : 'short-form' };
  if (newSpelling(one) === newSpelling(other)) return { worth: 1, reason: 'old-spelling' };
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short) ? { worth: INITIAL, reason: 'initial' } : { worth: 0, reason: null };
  if (short.length < SLIPS_FROM) return { worth: 0, reason: null };
  const slips = distance(one, other);
  return slips <= long.length / 4 ? { worth: 1 - slips / long.length, reason: 'spelling' } : { worth: 0, reason: null };
}

/** How many letters have to be changed, added or left out to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length]!;
}
