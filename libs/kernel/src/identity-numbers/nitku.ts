import { type NpwpFault, readNpwp } from './npwp';

const PLACE = 6;
const DIGITS = 22;
/** The place number of a head office. */
export const HEAD_OFFICE = '0'.repeat(PLACE);

/** A place of business (NITKU): an NPWP of sixteen digits, and six of the place. */
export interface Nitku {
  readonly npwp: string;
  readonly place: string;
}

/** Why digits are no NITKU. */
export type NitkuFault = 'not-twenty-two-digits' | NpwpFault;

/** Digits without signs between them. */
export function readNitku(digits: string): Nitku | NitkuFault {
  if (!/^\d+$/.test(digits) || digits.length !== DIGITS) return 'not-twenty-two-digits';
  const npwp = readNpwp(digits.slice(0, -PLACE));
  return typeof npwp === 'string' ? npwp : { npwp: npwp.digits, place: digits.slice(-PLACE) };
}
