import { type Actor, DomainError, Money } from '#libs/kernel';
import type { DocumentKind } from '#libs/documents';
import type { PricePackage } from '#libs/pricing';
import { type ApplicantType, type Application, expectState, moved } from './application';

/** The papers each type of applicant has to show. A company may add its deed of foundation (AKTA). */
export const REQUIRED_DOCUMENTS: Readonly<Record<ApplicantType, readonly DocumentKind[]>> = {
  personal: ['KTP'],
  corporate: ['KTP', 'NPWP'],
};
export const ALLOWED_DOCUMENTS: Readonly<Record<ApplicantType, readonly DocumentKind[]>> = {
  personal: ['KTP'],
  corporate: ['KTP', 'NPWP', 'AKTA'],
};

export class DocumentsMissing extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'documents-missing';

  constructor(missing: readonly DocumentKind[]) {
    super(`Missing: ${missing.join(', ')}.`, { missing });
  }
}

export class DocumentNotAsked extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'document-not-asked-for';

  constructor(kind: DocumentKind) {
    super('This applicant is not asked for that document.', { kind });
  }
}

/** The minimum is kept as it is now: it does not change while the applicant pays. @throws StepNotDue */
export function packageChosen(
  application: Application,
  { id, minimumDeposit }: Pick<PricePackage, 'id' | 'minimumDeposit'>,
  at: Date,
): Application {
  expectState(application, 'phone_verified', 'package_chosen');
  const { units, currency } = minimumDeposit;
  return { ...moved(application, 'package_chosen', at), packageId: id, minimumUnits: units, currency };
}

/** @throws StepNotDue, DocumentNotAsked */
export function expectDocument(application: Application, kind: DocumentKind): void {
  expectState(application, 'package_chosen');
  if (!ALLOWED_DOCUMENTS[application.type].includes(kind)) throw new DocumentNotAsked(kind);
}

/** All papers are there: the parent's turn. @throws StepNotDue, DocumentsMissing */
export function handedIn(application: Application, kinds: readonly DocumentKind[], at: Date): Application {
  expectState(application, 'package_chosen');
  const missing = REQUIRED_DOCUMENTS[application.type].filter((kind) => !kinds.includes(kind));
  if (missing.length > 0) throw new DocumentsMissing(missing);
  return moved(application, 'in_review', at);
}

/** What the package asks for; zero before one was chosen. */
export const minimumOf = ({ minimumUnits, currency }: Application): Money => new Money(minimumUnits ?? 0n, currency ?? 'IDR');

/** The exact amount to be paid; null while nothing is asked for. */
export const paymentOf = ({ paymentUnits, currency }: Application): Money | null =>
  paymentUnits === null ? null : new Money(paymentUnits, currency ?? 'IDR');

/** What the payer writes beside the amount. */
export const referenceOf = ({ id }: Pick<Application, 'id'>): string => `REG-${id.slice(-8).toUpperCase()}`;

/** The papers are good: there is a node now, and the applicant is told what to pay. @throws StepNotDue */
export function approved(application: Application, by: Actor, nodeId: number, payment: Money, at: Date): Application {
  expectState(application, 'in_review');
  const decided = { ...moved(application, 'awaiting_deposit', at), nodeId, decidedBy: by.personId, decidedAt: at };
  return { ...decided, paymentUnits: payment.units };
}

/** @throws StepNotDue once it was approved: what was paid belongs to somebody */
export function rejected(application: Application, by: Actor, reason: string, at: Date): Application {
  expectState(application, 'in_review');
  return { ...moved(application, 'rejected', at), reason, decidedBy: by.personId, decidedAt: at };
}

/** Enough has arrived: the account opens, even when nobody expected it any more. Null while it has not, or where it is open. */
export function opened(application: Application, available: Money, at: Date): Application | null {
  const waits = application.nodeId !== null && application.state !== 'active';
  if (!waits || available.isLessThan(minimumOf(application))) return null;
  return moved(application, 'active', at);
}
