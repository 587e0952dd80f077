import type { ErasureState } from '#libs/documents';
import { ApiFromValidation, PageQuery } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';

/** Which requests for erasure are wanted. */
@ApiFromValidation()
export class ErasuresQuery extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'done', 'refused'])
  readonly state?: ErasureState;
}
