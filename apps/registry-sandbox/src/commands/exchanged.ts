import { CommandRefused } from '../epp/command-refused';

/** A list with some taken out and some put in, compared by what `keyOf` says; 2306 for taking out what is not there or putting in what is. */
export function exchanged<T>(present: readonly T[], add: readonly T[], remove: readonly T[], keyOf: (each: T) => string): T[] {
  const isIn = (list: readonly T[], each: T): boolean => list.some((other) => keyOf(other) === keyOf(each));
  const absent = remove.find((each) => !isIn(present, each));
  if (absent !== undefined) throw new CommandRefused(2306, `${keyOf(absent)} is not there`);
  const left = present.filter((each) => !isIn(remove, each));
  const twice = add.find((each) => isIn(left, each));
  if (twice !== undefined) throw new CommandRefused(2306, `${keyOf(twice)} is there already`);
  return [...left, ...add];
}
