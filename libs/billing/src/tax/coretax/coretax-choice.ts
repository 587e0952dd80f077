import { DomainError } from '#libs/kernel';

/** How the buyer's place is written for buyers without an NPWP: six zeros, or twenty-two. */
export const OTHERS_PLACES = ['short', 'long'] as const;
export type OthersPlace = (typeof OTHERS_PLACES)[number];

/** What a seller chooses where sources contradict each other about Coretax's form. */
export interface CoretaxChoice {
  /** Whether a domain is goods or a service in Coretax's words: `A` or `B`. */
  readonly itemKind: 'A' | 'B';
  /** Of Coretax's list for that kind: six digits. */
  readonly itemCode: string;
  readonly othersPlace: OthersPlace;
  /** Whether the form has `CustomDocMonthYear`, which newer converters want and older ones refuse. */
  readonly hasDocumentMonth: boolean;
}

/** A service, other internet services; as DJP's own sheet has it. */
export const CORETAX_DEFAULT: CoretaxChoice = { itemKind: 'B', itemCode: '170209', othersPlace: 'short', hasDocumentMonth: false };

export class CoretaxCodeInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'coretax-code-invalid';

  constructor() {
    const message = 'A code of Coretax has six digits.';
    super(message, { errors: [{ pointer: '/itemCode', code: 'coretax-code-invalid', message }] });
  }
}

/** @throws CoretaxCodeInvalid */
export function coretaxChoice(said: CoretaxChoice): CoretaxChoice {
  if (!/^\d{6}$/.test(said.itemCode)) throw new CoretaxCodeInvalid();
  return said;
}
