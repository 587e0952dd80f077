import { ApiFromValidation } from '#libs/platform';
import { IsInt, IsString, MaxLength } from 'class-validator';
import type { TypedItem } from '../read-items';

/** A name to register. Whether it can be, and for how many years, is said by name when it is read. */
@ApiFromValidation()
export class WantedNameBody implements TypedItem {
  @IsString()
  @MaxLength(300)
  readonly name!: string;

  @IsInt()
  readonly years: number = 1;
}
