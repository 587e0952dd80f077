import { ApiFromValidation } from '#libs/platform';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

const MOST = 20;

@ApiFromValidation()
export class SuggestionsQuery {
  /** A name, or words: `kopi senja`. */
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  readonly name!: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly limit: number = 10;
}
