import { isNib } from './nib';
import { isNik } from './nik';
import { readNitku } from './nitku';
import { readNpwp } from './npwp';

/** Numbers by which people and bodies are known: identity card, tax number, place of business, business number. */
export const IDENTITY_NUMBERS = ['nik', 'npwp', 'nitku', 'nib'] as const;
export type IdentityNumber = (typeof IDENTITY_NUMBERS)[number];

/** A number as people write it, without the dots, hyphens and spaces between its digits. Always a text: a number would lose zeros. */
export const plainNumber = (text: string): string => text.replaceAll(/[\s.-]/g, '');

/** What a number is, by its digits alone; undefined when it can be none. A person's NPWP is a NIK, and so it is called. */
export function kindOfNumber(text: string): IdentityNumber | undefined {
  const digits = plainNumber(text);
  if (isNik(digits)) return 'nik';
  if (typeof readNpwp(digits) !== 'string') return 'npwp';
  if (typeof readNitku(digits) !== 'string') return 'nitku';
  return isNib(digits) ? 'nib' : undefined;
}
