import { ContactBody, readContactBody } from '#libs/domains';
import { ApiFromValidation, IsNested, fingerprint } from '#libs/platform';
import { ITEMS_MAX, WantedItemBody, readWantedItem } from '#libs/provisioning';
import type { Locale } from '#libs/tree';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { CheckOutWish } from '../checkout/check-out';
import { NewCustomerBody, readNewCustomer } from './new-customer.body';

const TEXTS_MAX = 10;
const ID_MAX = 40;
const CAPTCHA_MAX = 2_000;

/** What a visitor wants to be registered or brought here. What exists already belongs to somebody who can log in. */
@ApiFromValidation()
class NewNameBody extends WantedItemBody {
  @IsIn(['register', 'transfer'])
  declare readonly action: 'register' | 'transfer';
}

/** A first order and a new account, whole or not at all. */
@ApiFromValidation()
export class CheckoutBody {
  @IsNested(() => NewCustomerBody)
  readonly customer!: NewCustomerBody;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ITEMS_MAX)
  @IsNested(() => NewNameBody, { each: true })
  readonly items!: NewNameBody[];

  /** Whom the names are registered for; the customer when it is left out. */
  @IsOptional()
  @IsNested(() => ContactBody)
  readonly registrant?: ContactBody;

  /** `transfer`, or one of `GET /v1/payment-ways`. */
  @Matches(/^(transfer|pme_[a-z0-9]{1,30})$/, {
    message: 'must be transfer or a payment method, like pme_01kagm5w2hq4y7v9c3d8e6f1ab',
    context: { id: 'harus transfer atau sebuah metode pembayaran, seperti pme_01kagm5w2hq4y7v9c3d8e6f1ab' },
  })
  readonly payWith!: string;

  /** Ids of the legal texts (`GET /v1/brand`) that the visitor has agreed to. All that hold now are needed. */
  @IsArray()
  @ArrayMaxSize(TEXTS_MAX)
  @IsString({ each: true })
  @MaxLength(ID_MAX, { each: true })
  readonly agreedTo: string[] = [];

  /** A solved challenge of `GET /v1/auth/challenge`, where the brand asks for one. */
  @IsOptional()
  @IsString()
  @MaxLength(CAPTCHA_MAX)
  readonly captcha?: string;
}

const SECRETS: ReadonlySet<string> = new Set(['password', 'passwordAgain', 'authCode']);

const open = (sent: object): object => Object.fromEntries(Object.entries(sent).filter(([name]) => !SECRETS.has(name)));

/** A first order out of what was sent. Its fingerprint holds no password and no transfer code: nobody can try any out on it. */
export function readCheckout(body: CheckoutBody, place: { sellerId: number; idempotencyKey: string; asked: Locale | null }): CheckOutWish {
  const { customer, items, registrant, payWith, agreedTo, captcha } = body;
  return {
    sellerId: place.sellerId,
    idempotencyKey: place.idempotencyKey,
    bodyHash: fingerprint({ customer: open(customer), items: items.map(open), registrant, payWith }),
    customer: readNewCustomer(customer, '/customer', place.asked),
    items: items.map(readWantedItem),
    registrant: registrant ? readContactBody(registrant) : null,
    payWith,
    agreedTo,
    captcha,
  };
}
