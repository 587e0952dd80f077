import { ApiFromValidation } from '#libs/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { ITEMS_MAX } from '../read-items';
import { WantedNameBody } from './wanted-name.body';

@ApiFromValidation()
export class QuoteBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ITEMS_MAX)
  @ValidateNested({ each: true })
  @Type(() => WantedNameBody)
  readonly items!: WantedNameBody[];
}
