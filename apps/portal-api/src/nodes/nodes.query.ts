import { ApiFromValidation, PageQuery } from '#libs/platform';
import type { ChildrenWish } from '#libs/tree';
import { IsIn, IsOptional } from 'class-validator';

/** Which children are wanted. */
@ApiFromValidation()
export class NodesQuery extends PageQuery {
  @IsOptional()
  @IsIn(['reseller', 'customer'])
  readonly kind?: NonNullable<ChildrenWish['kind']>;
}
