import { ApiFromValidation, IsNested } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { ITEMS_MAX } from '../read-items';
import { WantedNameBody } from './wanted-name.body';

@ApiFromValidation()
export class QuoteBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ITEMS_MAX)
  @IsNested(() => WantedNameBody, { each: true })
  readonly items!: WantedNameBody[];
}
