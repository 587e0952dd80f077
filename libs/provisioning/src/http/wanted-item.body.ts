import { ApiFromValidation, GoesWith, IsInstant, IsLine } from '#libs/platform';
import { IsIn, IsInt, IsString, MaxLength } from 'class-validator';
import { ITEM_ACTIONS, type OrderItem } from '../order-item';
import type { TypedItem } from '../read-items';

const AUTH_CODE_MAX = 64;

/** A name to register or to bring here, or a domain to renew or restore. Whether it can be, and for how many years, is said by name when it is read. */
@ApiFromValidation()
export class WantedItemBody {
  @IsIn(ITEM_ACTIONS)
  readonly action: OrderItem['action'] = 'register';

  /** To register, or to bring here. */
  @GoesWith('action', 'register', 'transfer')
  @IsString()
  @MaxLength(300)
  readonly name?: string;

  /** To bring here: the code (auth code, EPP code) that the registrar has given out who has the name now. It is shown to nobody again. */
  @GoesWith('action', 'transfer')
  @IsLine(AUTH_CODE_MAX)
  readonly authCode?: string;

  /** To renew or restore: `dom_…`. */
  @GoesWith('action', 'renew', 'restore')
  @IsString()
  @MaxLength(40)
  readonly domain?: string;

  /** To renew: the expiry that the buyer sees. When it has moved meanwhile nothing is ordered. */
  @GoesWith('action', 'renew')
  @IsInstant()
  readonly expiresAt?: string;

  /** 1 for a transfer or a restore. */
  @IsInt()
  readonly years: number = 1;
}

/** What was sent, in the words of the business. */
export function readWantedItem({ action, name, authCode, domain, expiresAt, years }: WantedItemBody): TypedItem {
  switch (action) {
    case 'register':
      return { action, name: name!, years };
    case 'transfer':
      return { action, name: name!, authCode: authCode!.trim(), years };
    case 'renew':
      return { action, domain: domain!, years, expiresAt: new Date(expiresAt!) };
    case 'restore':
      return { action, domain: domain!, years };
  }
}
