import { DomainError } from '#libs/kernel';

/** How many levels of resellers each node of a way up allows below itself, the root's first; null: as many as the tree does. */
export type Limits = readonly (number | null)[];

/** Somebody above allows fewer levels of resellers. Whose limit it is, is nobody's business but its two ends'. */
export class DepthLimitReached extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'depth-limit-reached';

  constructor(levelsLeft: number) {
    super(`There may be ${levelsLeft} levels of resellers below here.`, { levelsLeft });
  }
}

/** How many levels of resellers may be below the last node of a way; null where nobody on it has set a limit. */
export function levelsLeft(limits: Limits): number | null {
  const left = limits.flatMap((limit, index) => (limit === null ? [] : [limit - (limits.length - 1 - index)]));
  return left.length === 0 ? null : Math.max(0, Math.min(...left));
}

/** @throws DepthLimitReached when so many more levels of resellers are too many below the last node of the way. */
export function refuseMoreLevels(limits: Limits, levels: number): void {
  const left = levelsLeft(limits);
  if (left !== null && levels > left) throw new DepthLimitReached(left);
}
