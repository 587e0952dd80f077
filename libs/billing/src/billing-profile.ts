import { DomainError } from '#libs/kernel';
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

/** Luhn's check digit over the first nine digits of an NPWP of 15. */
function isNpwp15(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i += 1) {
    const value = Number(digits[i]) * (i % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/**
 * An NPWP as people write it, as 16 digits: since July 2024 the 15 of old have a zero before them, a resident's is the NIK,
 * and newer bodies have numbers that begin with 1 and no check digit. @throws TaxNumberInvalid
 */
export function readTaxNumber(text: string): string {
  const digits = text.replaceAll(/[\s.-]/g, '');
  if (/^\d{15}$/.test(digits) && isNpwp15(digits)) return `0${digits}`;
  if (/^0\d{15}$/.test(digits) && isNpwp15(digits.slice(1))) return digits;
  if (/^[1-9]\d{15}$/.test(digits)) return digits;
  throw new TaxNumberInvalid();
}
