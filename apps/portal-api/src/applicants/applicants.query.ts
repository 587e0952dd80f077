import { APPLICATION_STATES, type ApplicationState } from '#libs/onboarding';
import { ApiFromValidation, PageQuery } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';

/** Which applicants are wanted. */
@ApiFromValidation()
export class ApplicantsQuery extends PageQuery {
  @IsOptional()
  @IsIn(APPLICATION_STATES)
  readonly state?: ApplicationState;
}
