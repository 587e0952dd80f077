export type Same<T> = (one: T, other: T) => boolean;

/** Names, ids and words of EPP do not differ by their capitals. */
export const isSame: Same<string> = (one, other) => one.toLowerCase() === other.toLowerCase();

/** Those still to be added. */
export const absentFrom = <T>(wanted: readonly T[] = [], there: readonly T[], same: Same<T>): readonly T[] =>
  wanted.filter((each) => !there.some((other) => same(each, other)));

/** Those still to be removed. */
export const presentIn = <T>(wanted: readonly T[] = [], there: readonly T[], same: Same<T>): readonly T[] =>
  wanted.filter((each) => there.some((other) => same(each, other)));
