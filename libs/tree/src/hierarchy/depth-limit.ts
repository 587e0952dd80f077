import { DomainError } from '#libs/kernel';

/** There are more levels of resellers below the child already than it would be allowed to have. */
export class DepthLimitBelowExisting extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'depth-limit-below-existing';

  constructor(levels: number) {
    super(`There are ${levels} levels of resellers below it already.`, { levels });
  }
}
