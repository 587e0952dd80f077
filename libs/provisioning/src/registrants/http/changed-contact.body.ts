import { ContactBody } from '#libs/domains';
import { ApiFromValidation, IsLine } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';

const DOMAINS_MAX = 100;
const ID_MAX = 40;

/** What a contact is to say. */
@ApiFromValidation()
export class ChangedContactBody extends ContactBody {
  /** Ids of those domains that are to have it so; left out, all that are registered for the contact. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(DOMAINS_MAX)
  @ArrayUnique()
  @IsLine(ID_MAX, { each: true })
  readonly domains?: string[];
}
