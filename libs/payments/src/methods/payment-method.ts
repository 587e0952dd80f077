import { DomainError, Money } from '#libs/kernel';
import type { Credentials, Gateway } from '../gateways/gateway';
import type { Provider } from '../gateways/provider';

/** A way in which a seller's children may pay: an account of the seller's own with a provider. */
export interface PaymentMethod {
  /** `pme_…` */
  readonly id: string;
  readonly nodeId: number;
  readonly provider: Provider;
  /** What payers read, such as "QRIS and virtual accounts". At most 60 characters. */
  readonly name: string;
  /** Closed ones take no new payments; news of old ones still counts. */
  readonly isOpen: boolean;
  /** What the payer pays on top: so much, whole rupiah, and so many hundredths of a percent of the amount. */
  readonly feeFlat: bigint;
  readonly feeBasisPoints: number;
  /** What the provider gave, encrypted. It is shown to nobody. */
  readonly sealedCredentials: string;
  readonly credentialsSetAt: Date;
  /** How many webhooks came with a wrong signature, and when the last one did: nothing else of them is kept. */
  readonly forged: number;
  readonly forgedAt: Date | null;
  readonly createdAt: Date;
}

export const NAME_MAX = 60;
export const FEE_FLAT_MOST = 100_000;
export const FEE_BASIS_POINTS_MOST = 1_000;
export const CREDENTIAL_MAX = 500;
/** Methods of one seller, at most. */
export const METHODS_MAX = 20;

/** What a seller may say about a method at any time. */
export interface MethodTerms {
  readonly name: string;
  readonly isOpen: boolean;
  readonly feeFlat: bigint;
  readonly feeBasisPoints: number;
}

export class PaymentMethodNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'payment-method-not-found';

  constructor() {
    super('There is no such way to pay.');
  }
}

export class TooManyPaymentMethods extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-payment-methods';

  constructor() {
    super(`There are ${METHODS_MAX} payment methods already. Change one of them.`, { most: METHODS_MAX });
  }
}

export class CredentialsWrong extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'gateway-credentials-wrong';

  constructor(needed: readonly string[]) {
    const message = `This provider's credentials are: ${needed.join(', ')}.`;
    super(message, { needed, errors: [{ pointer: '/credentials', code: 'gateway-credentials-wrong', message }] });
  }
}

/** The installation's key is not the one that these credentials were kept under. */
export class CredentialsUnreadable extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'gateway-credentials-unreadable';

  constructor() {
    super('This way to pay cannot be used for the time being.');
  }
}

/** Exactly what the provider gives, and nothing else. @throws CredentialsWrong */
export function checkCredentials({ credentials: fields }: Pick<Gateway, 'credentials'>, given: Credentials): Credentials {
  const names = fields.map(({ name }) => name);
  const isGood = (value: unknown) => typeof value === 'string' && value.length <= CREDENTIAL_MAX && /^[\x21-\x7e]+$/.test(value);
  const isWhole = fields.every(({ name, isOptional }) => isOptional || Object.hasOwn(given, name));
  if (!isWhole || !Object.entries(given).every(([name, value]) => names.includes(name) && isGood(value)))
    throw new CredentialsWrong(fields.map(({ name, isOptional }) => (isOptional ? `${name} (optional)` : name)));
  return given;
}

/** What the payer pays on top of an amount. */
export const feeOn = (amount: Money, { feeFlat, feeBasisPoints }: Pick<MethodTerms, 'feeFlat' | 'feeBasisPoints'>): Money =>
  new Money(feeFlat, amount.currency).plus(amount.share(feeBasisPoints));
