import { ApiFromValidation, IsNested } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { ITEMS_MAX } from '../read-items';
import { WantedItemBody } from './wanted-item.body';

@ApiFromValidation()
export class QuoteBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ITEMS_MAX)
  @IsNested(() => WantedItemBody, { each: true })
  readonly items!: WantedItemBody[];
}
