import { isNik } from '#libs/kernel';
import { compareNames } from '../identity/name-agreement';
import type { PaperRecognition } from './paper-recognition';

/** What a program takes digits for, in letters that look like them. */
const LOOKS_LIKE: readonly (readonly [RegExp, string])[] = [
  [/[OoQD]/g, '0'],
  [/[Il|!]/g, '1'],
  [/[Zz]/g, '2'],
  [/[Ss]/g, '5'],
  [/b/g, '6'],
  [/\?/g, '7'],
  [/B/g, '8'],
];
/** What stands before the name. */
const LABEL = /^\W*nama\b\W*/i;
const NUMBER = /\d{16}/g;
/** A number that differs in no more digits was misread, or mistyped: which of the two, a person has to see. */
const MISREAD_MAX = 2;

/** How far the words that were recognized on an identity card agree with what was typed from it. */
export function agreementOf(
  text: string,
  typed: { readonly digits: string; readonly name: string },
): Pick<PaperRecognition, 'number' | 'namePercent'> {
  const lines = text.split('\n').filter((line) => /\w/.test(line));
  const seen = lines.flatMap((line) => numbersIn(line));
  const others = seen.filter((digits) => isNik(digits) && differences(digits, typed.digits) > MISREAD_MAX);
  const labelled = lines.filter((line) => LABEL.test(line));
  const names = (labelled.length > 0 ? labelled : lines).map((line) => compareNames(typed.name, line.replace(LABEL, '')).agreement);
  return {
    number: seen.includes(typed.digits) ? 'yes' : others.length > 0 ? 'no' : 'unreadable',
    namePercent: names.length === 0 ? null : Math.round(100 * Math.max(...names)),
  };
}

/** Sixteen digits in a row, with letters that look like digits read as such. */
function numbersIn(line: string): string[] {
  const asDigits = LOOKS_LIKE.reduce((rest, [letters, digit]) => rest.replaceAll(letters, digit), line.replaceAll(/[\s.-]/g, ''));
  return asDigits.match(NUMBER) ?? [];
}

const differences = (one: string, other: string): number => Array.from(one).filter((digit, at) => digit !== other[at]).length;
