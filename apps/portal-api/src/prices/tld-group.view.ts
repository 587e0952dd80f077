import { ApiFromValidation } from '#libs/platform';
import { GROUP_TLDS_MAX, type TldGroup, tldGroup } from '#libs/pricing';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';

/** Extensions that belong together. */
@ApiFromValidation()
export class TldGroupBody {
  /** Small letters, digits and dashes: rules name it with `@` in front. The one of this name is written over. */
  @IsString()
  @MaxLength(30)
  readonly name!: string;

  /** Without dots in front; none empties the group. */
  @IsArray()
  @ArrayMaxSize(GROUP_TLDS_MAX)
  @IsString({ each: true })
  @MaxLength(63, { each: true })
  readonly tlds!: string[];
}

/** @throws PriceInvalid */
export const readTldGroup = ({ name, tlds }: TldGroupBody): TldGroup => tldGroup(name, tlds);

/** A group of a seller's. */
export class TldGroupView {
  @ApiProperty({ example: 'id-family' })
  readonly name!: string;

  @ApiProperty({ type: [String], example: ['co.id', 'id'] })
  readonly tlds!: readonly string[];
}

export const viewTldGroup = ({ name, tlds }: TldGroup): TldGroupView => ({ name, tlds });
