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
  /** A raise of a price of this package begins so many days after it was written down, or later. */
  readonly noticeDays: number;
  /** Applicants may choose it. */
  readonly isOffered: boolean;
  /** Who has it is told by mail when its prices change. */
  readonly announcesChanges: boolean;
  /** From then on no child is given it; those who have it keep it. null: open. */
  readonly closedAt: Date | null;
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

/** A default package cannot be closed: who has not been given one would have none. */
export class PackageIsDefault extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'package-is-default';
}

export class PackageClosed extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'package-closed';
}

/** Whether an applicant may choose it. */
export const isForApplicants = ({ audience, isOffered, closedAt }: PricePackage): boolean =>
  audience === 'reseller' && isOffered && closedAt === null;

/** A seller keeps a list of its packages in its head; more of them are a mistake of a program. */
export const PACKAGES_MAX = 200;

export class TooManyPackages extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-packages';

  constructor() {
    super(`There are ${PACKAGES_MAX} packages already.`, { packagesMax: PACKAGES_MAX });
  }
}

/** Customers see the retail list, resellers the wholesale one. */
export const audienceOf = ({ kind }: Pick<Node, 'kind'>): Audience => (kind === 'customer' ? 'customer' : 'reseller');

const NAME_MAX = 120;
export const NOTICE_DAYS_MAX = 90;

/** @throws PackageInvalid */
export function refuseUnfit({ name, minimumDeposit, noticeDays }: Pick<PricePackage, 'name' | 'minimumDeposit' | 'noticeDays'>): void {
  const refuse = (message: string, pointer: string): never => {
    throw new PackageInvalid(message, { errors: [{ pointer, code: 'package-invalid', message }] });
  };
  if (name.trim() === '' || name.trim().length > NAME_MAX) refuse(`A package has a name of 1 to ${NAME_MAX} characters.`, '/name');
  if (minimumDeposit.isNegative) refuse('A minimum deposit is not below zero.', '/minimumDeposit');
  if (!Object.hasOwn(CURRENCIES, minimumDeposit.currency)) refuse('We do not count in this currency.', '/minimumDeposit/currency');
  if (!Number.isInteger(noticeDays) || noticeDays < 0 || noticeDays > NOTICE_DAYS_MAX)
    refuse(`Raises are announced 0 to ${NOTICE_DAYS_MAX} days ahead.`, '/noticeDays');
}
