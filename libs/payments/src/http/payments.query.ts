import { ApiFromValidation, PageQuery, decodeCursor } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';
import { ALARMS, type Alarm } from '../payments/payment';
import type { PaymentsWish } from '../payments/list-payments';

/** Which payments of children are wanted. */
@ApiFromValidation()
export class ChildPaymentsQuery extends PageQuery {
  @IsOptional()
  @IsIn(ALARMS)
  readonly alarm?: Alarm;
}

/** The rows of one page, and one more. */
export function readPaymentsQuery(
  of: PaymentsWish['of'],
  { cursor, limit, ...rest }: PageQuery & { readonly alarm?: Alarm },
): PaymentsWish {
  const [requestedAt, id] = decodeCursor(cursor, ['instant', 'string']) ?? [];
  return { of, alarm: rest.alarm, limit: limit + 1, before: requestedAt && id !== undefined ? { requestedAt, id } : undefined };
}

/** The same for payment methods. */
export function readMethodsQuery({ cursor, limit }: PageQuery): { readonly after: string | undefined; readonly limit: number } {
  return { after: decodeCursor(cursor, ['string'])?.[0], limit: limit + 1 };
}
