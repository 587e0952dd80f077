import { isNik } from './nik';

/** How many digits the check digit looks after, itself included. */
const CHECKED = 9;
const FORMER = /^\d{15}$/;
const PRESENT = /^\d{16}$/;

/** The number somebody has at the tax office (NPWP). */
export interface Npwp {
  /** Sixteen digits, as they are written since July 2024: those of fifteen have a zero in front. */
  readonly digits: string;
  /** `nik`: a resident, whose NIK it is. `former`: fifteen digits of old. `body`: a body since Coretax; no check digit is known. */
  readonly form: 'nik' | 'former' | 'body';
}

/** Why digits are no NPWP. */
export type NpwpFault = 'not-fifteen-or-sixteen-digits' | 'check-digit-wrong' | 'neither-person-nor-body';

/** Digits without signs between them. */
export function readNpwp(digits: string): Npwp | NpwpFault {
  const former = FORMER.test(digits) ? digits : /^0\d{15}$/.test(digits) ? digits.slice(1) : undefined;
  if (former !== undefined) return isLuhn(former.slice(0, CHECKED)) ? { digits: `0${former}`, form: 'former' } : 'check-digit-wrong';
  if (!PRESENT.test(digits)) return 'not-fifteen-or-sixteen-digits';
  if (isNik(digits)) return { digits, form: 'nik' };
  return digits.startsWith('1') ? { digits, form: 'body' } : 'neither-person-nor-body';
}

/** Luhn's rule over digits of an odd count: every second one is doubled, its own digits added, and the sum ends in 0. */
function isLuhn(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
