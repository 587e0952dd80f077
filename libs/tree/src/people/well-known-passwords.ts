import { dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';

/**
 * In lower case: passwords of which many copies were found in leaks (49,233, those of ten bytes and more among them), and
 * words and names of Indonesian as they are used most. Made when the first password is looked at: most processes never look.
 */
let known: ReadonlySet<string> | undefined;

const words = (): ReadonlySet<string> =>
  (known ??= new Set([
    ...common['passwords-common'],
    ...Object.values(indonesian)
      .flat()
      .map((word) => word.toLowerCase()),
  ]));

/** What is put before and behind a word to make it look like a password: digits, signs, spaces. */
const TRIMMINGS = /^\P{L}+|\P{L}+$/gu;

/**
 * One of those that are tried first: found in a list of common passwords (ASVS 5.0, 6.2.4 and 6.2.12), or nothing but a word
 * of these lists with digits and signs around it, like `Rahasia2026!`.
 */
export function isWellKnownPassword(password: string): boolean {
  const plain = password.toLowerCase();
  return words().has(plain) || words().has(plain.replaceAll(TRIMMINGS, ''));
}
