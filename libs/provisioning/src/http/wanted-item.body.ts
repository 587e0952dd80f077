import { ApiFromValidation, GoesWith, IsInstant } from '#libs/platform';
import { IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import { ITEM_ACTIONS, type OrderItem } from '../order-item';
import type { TypedItem } from '../read-items';

/** A name to register, or a domain to renew. Whether it can be, and for how many years, is said by name when it is read. */
@ApiFromValidation()
export class WantedItemBody {
  @IsIn(ITEM_ACTIONS)
  readonly action: OrderItem['action'] = 'register';

  /** To register. */
  @GoesWith('action', 'register')
  @IsString()
  @MaxLength(300)
  readonly name?: string;

  /** To renew: `dom_…`. */
  @GoesWith('action', 'renew')
  @IsString()
  @MaxLength(40)
  readonly domain?: string;

  /** To renew: the expiry that the buyer sees. When it has moved meanwhile nothing is ordered. */
  @GoesWith('action', 'renew')
  @IsInstant()
  readonly expiresAt?: string;

  @IsInt()
  readonly years: number = 1;
}

/** What was sent, in the words of the business. */
export const readWantedItem = ({ action, name, domain, expiresAt, years }: WantedItemBody): TypedItem =>
  action === 'renew' ? { action, domain: domain!, years, expiresAt: new Date(expiresAt!) } : { action, name: name!, years };
