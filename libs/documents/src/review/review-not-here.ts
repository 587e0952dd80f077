import { DomainError } from '#libs/kernel';

/** Papers are looked at by the operator: for anybody else there is no review. */
export class ReviewNotHere extends DomainError {
  readonly fault = 'missing';
  readonly code = 'review-not-here';

  constructor() {
    super('There is nothing to review here.');
  }
}
