import { ApiFromValidation, IsInstant, IsLine, IsNested, fingerprint } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsString, MaxLength } from 'class-validator';
import { ITEMS_MAX, type TypedRenewal } from '../read-items';
import type { TakeoverWish } from '../takeover/take-over-renewals';

const REASON_MAX = 200;

/** A domain of a suspended reseller's customer. */
@ApiFromValidation()
export class TakenOverDomainBody {
  @IsString()
  @MaxLength(40)
  readonly domain!: string;

  /** The expiry that you see. When it has moved meanwhile nothing is ordered. */
  @IsInstant()
  readonly expiresAt!: string;

  @IsInt()
  readonly years: number = 1;
}

/** What is renewed for them, and why. The reseller's owners read the reason. */
@ApiFromValidation()
export class TakeoverBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ITEMS_MAX)
  @IsNested(() => TakenOverDomainBody, { each: true })
  readonly items!: TakenOverDomainBody[];

  @IsLine(REASON_MAX)
  readonly reason!: string;
}

/** What was sent for the customers of this child, in the words of the business. */
export const readTakeover = ({ items, reason }: TakeoverBody, childId: number, idempotencyKey: string): TakeoverWish => ({
  items: items.map(({ domain, expiresAt, years }): TypedRenewal => ({ action: 'renew', domain, years, expiresAt: new Date(expiresAt) })),
  reason,
  idempotencyKey,
  bodyHash: fingerprint({ child: childId, items, reason }),
});
