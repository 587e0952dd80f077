import { ApiFromValidation } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';
import { NAMES_MAX } from '../availability';

/** Longer than any name, so that what is wrong with one is said by name. */
const TYPED_MAX = 300;

@ApiFromValidation()
export class NamesBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(NAMES_MAX)
  @IsString({ each: true })
  @MaxLength(TYPED_MAX, { each: true })
  readonly names!: string[];
}
