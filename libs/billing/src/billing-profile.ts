import { DomainError, plainNumber, readNpwp } from '#libs/kernel';
import type { Party } from './party';

/** What stands on a node's bills, those it gets and those it writes. Changing it changes later ones only. */
export interface BillingProfile extends Party {
  readonly nodeId: number;
  /** What its numbers begin with: `TOKO` makes `TOKO-INV/2026/000001`. Empty for none. */
  readonly numberPrefix: string;
}

export class TaxNumberInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'tax-number-invalid';

  constructor() {
    const message = 'This is no NPWP: it has 15 or 16 digits, and one of them checks the others.';
    super(message, { errors: [{ pointer: '/taxNumber', code: 'tax-number-invalid', message }] });
  }
}

/** An NPWP as people write it, as 16 digits. @throws TaxNumberInvalid */
export function readTaxNumber(text: string): string {
  const npwp = readNpwp(plainNumber(text));
  if (typeof npwp === 'string') throw new TaxNumberInvalid();
  return npwp.digits;
}
