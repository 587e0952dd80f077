import { CASE_STATES, type CaseState } from '#libs/documents';
import { ApiFromValidation, PageQuery } from '#libs/platform';
import { IsIn } from 'class-validator';

/** Which cases are wanted. */
@ApiFromValidation()
export class ReviewsQuery extends PageQuery {
  /** `in_review` waits for reviewers; of the others only those that were submitted once. */
  @IsIn(CASE_STATES)
  readonly state: CaseState = 'in_review';
}
