import { ApiFromValidation, IsNested, NotTogetherWith, fingerprint } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { PAY_BY, type PayBy } from '../order-request';
import type { OrderWish } from '../place-order';
import { ITEMS_MAX } from '../read-items';
import { WantedItemBody, readWantedItem } from './wanted-item.body';

const ID_MAX = 40;

/** Names to register and domains to renew, or a quote made before; never both. */
@ApiFromValidation()
export class OrderBody {
  @ValidateIf(({ quote }: OrderBody) => quote === undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ITEMS_MAX)
  @IsNested(() => WantedItemBody, { each: true })
  readonly items?: WantedItemBody[];

  /** Ordered at the price it says, or not at all. */
  @IsOptional()
  @IsString()
  @MaxLength(ID_MAX)
  @NotTogetherWith('items')
  readonly quote?: string;

  /** Whom the names are registered for; the customer's default contact when it is left out. */
  @IsOptional()
  @IsString()
  @MaxLength(ID_MAX)
  readonly contact?: string;

  /** `deposit`, or `invoice`: the order then waits until that is paid, and until then holds no money and reserves no name. */
  @IsOptional()
  @IsIn(PAY_BY)
  readonly payBy?: PayBy;
}

/** An order for this buyer out of what was sent. */
export function readOrder(body: OrderBody, place: Pick<OrderWish, 'buyerId' | 'by' | 'apiKeyId' | 'idempotencyKey'>): OrderWish {
  const { items, quote, contact, payBy } = body;
  return {
    ...place,
    bodyHash: fingerprint({ buyer: place.buyerId, items, quote, contact, payBy }),
    items: items?.map(readWantedItem) ?? null,
    quoteId: quote ?? null,
    contactId: contact ?? null,
    payBy: payBy ?? 'deposit',
  };
}
