import { DomainError, isDay, isNib, kindOfNumber, plainNumber, readNik, readNpwp } from '#libs/kernel';

/** The numbers that papers of a case carry. */
export const IDENTITY_KINDS_TYPED = ['nik', 'npwp', 'nib'] as const;
export type TypedKind = (typeof IDENTITY_KINDS_TYPED)[number];

/** What stands on a paper, as somebody types it. */
export interface TypedIdentity {
  readonly kind: TypedKind;
  /** With or without the signs between its digits. */
  readonly number: string;
  /** As on the paper. */
  readonly name: string;
  /** `YYYY-MM-DD`, as on the paper; null where it has none. */
  readonly bornOn: string | null;
}

/** What was typed for one kind of number of a case, as it is kept: the number itself only sealed. */
export interface CaseIdentity {
  readonly caseId: string;
  readonly kind: TypedKind;
  /** The digits, readable with the installation's key only. */
  readonly sealed: string;
  /** The same for the same digits and nothing but chance for others: what a number is found by. */
  readonly finder: string;
  /** Which of the installation's keys both were made with. */
  readonly keyId: string;
  /** `3204********0001` */
  readonly masked: string;
  readonly name: string;
  readonly bornOn: string | null;
  /** The node and the person, API key or upload link that typed it. */
  readonly typedByNode: number;
  readonly typedBy: string;
  readonly typedAt: Date;
}

/** Why digits cannot be the number they are said to be. */
export type NumberFault = Extract<ReturnType<typeof readNik> | ReturnType<typeof readNpwp>, string> | 'not-thirteen-digits';

/** The longest is an NPWP with its signs. What has fewer digits than a NIB is a slip of the hand and no number at all. */
export const NUMBER_MAX = 30;
export const TYPED_NAME_MAX = 120;
const DIGITS = /^\d{10,22}$/;
const EARLIEST = '1900-01-01';

export class IdentityInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'identity-invalid';

  constructor(field: 'number' | 'bornOn', message: string) {
    super(message, { errors: [{ pointer: `/${field}`, code: 'identity-invalid', message }] });
  }
}

/**
 * What was typed, tidied. A number that breaks its own rule is kept, because papers do carry such numbers and a reviewer is to see
 * it; what is no number at all is refused. `today` is `YYYY-MM-DD`. @throws IdentityInvalid
 */
export function readTyped(typed: TypedIdentity, today: string): TypedIdentity {
  const number = plainNumber(typed.number);
  if (!DIGITS.test(number)) throw new IdentityInvalid('number', 'A number has 10 to 22 digits, with or without dots between them.');
  const { bornOn } = typed;
  if (bornOn !== null && (!isDay(bornOn) || bornOn < EARLIEST || bornOn > today))
    throw new IdentityInvalid('bornOn', 'This is not a day on which somebody was born.');
  return { ...typed, number, name: typed.name.trim().replaceAll(/\s+/g, ' ') };
}

/** What is wrong with digits that are said to be such a number; null when they can be. */
export function faultOf(kind: TypedKind, digits: string): NumberFault | null {
  if (kind === 'nib') return isNib(digits) ? null : 'not-thirteen-digits';
  const read = kind === 'nik' ? readNik(digits) : readNpwp(digits);
  return typeof read === 'string' ? read : null;
}

/** The digits by which a number is compared: an NPWP of fifteen digits is the same as its sixteen, and a person's is the NIK. */
export function comparable(digits: string): string {
  if (kindOfNumber(digits) !== 'npwp') return digits;
  const npwp = readNpwp(digits);
  return typeof npwp === 'string' ? digits : npwp.digits;
}
