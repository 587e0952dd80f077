import { CURRENCIES, DomainError, type Money } from '#libs/kernel';
import type { Node } from '#libs/tree';

/** Whom a package is for: it decides which default a new child gets. */
export type Audience = 'reseller' | 'customer';

/** A price list that a seller offers to many of its children. */
export interface PricePackage {
  readonly id: number;
  readonly sellerId: number;
  readonly name: string;
  readonly audience: Audience;
  /** What a child pays in before it may begin; zero where nothing is asked. */
  readonly minimumDeposit: Money;
  /** For every child of the audience that has not been given a package. One a seller and audience at most. */
  readonly isDefault: boolean;
}

export class PackageNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'package-not-found';
}

export class PackageInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'package-invalid';
}

export class PackageForOthers extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'package-for-others';
}

/** Customers see the retail list, resellers the wholesale one. */
export const audienceOf = ({ kind }: Pick<Node, 'kind'>): Audience => (kind === 'customer' ? 'customer' : 'reseller');

const NAME_MAX = 120;

/** @throws PackageInvalid */
export function refuseUnfit({ name, minimumDeposit }: Pick<PricePackage, 'name' | 'minimumDeposit'>): void {
  const refuse = (message: string, pointer: string): never => {
    throw new PackageInvalid(message, { errors: [{ pointer, code: 'package-invalid', message }] });
  };
  if (name.trim() === '' || name.trim().length > NAME_MAX) refuse(`A package has a name of 1 to ${NAME_MAX} characters.`, '/name');
  if (minimumDeposit.isNegative) refuse('A minimum deposit is not below zero.', '/minimumDeposit');
  if (!Object.hasOwn(CURRENCIES, minimumDeposit.currency)) refuse('We do not count in this currency.', '/minimumDeposit/currency');
}
