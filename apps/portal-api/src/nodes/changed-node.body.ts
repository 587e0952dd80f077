import { ApiFromValidation, IsLine } from '#libs/platform';
import { NAME_MAX } from './new-node.body';

/** What a parent may change of a child. */
@ApiFromValidation()
export class ChangedNodeBody {
  @IsLine(NAME_MAX)
  readonly name!: string;
}
