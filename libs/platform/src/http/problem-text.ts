import { type Facts, Money } from '#libs/kernel';
import type { Wording } from './language';

/** The words for one kind of problem. */
export interface ProblemText extends Wording {
  /**
   * The detail in Indonesian, made of the facts the caller gets. Without one the Indonesian title stands for it.
   * The detail in English is the error's own message, which is at hand here as well.
   */
  readonly idDetail?: (facts: Facts, english: string) => string;
}

/** For reasons of many kinds that are only worded in English: a reason in the wrong language helps more than none. */
export const asInEnglish: NonNullable<ProblemText['idDetail']> = (_facts, english) => english;

/** Words by the stable code of the error. */
export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** A fact as Indonesian text; money as `Rp195.000`. */
export function fact(facts: Facts, name: string): string {
  const value = facts[name];
  if (value instanceof Money) return rupiah(value);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

const rupiah = ({ units, currency }: Money): string =>
  `${currency === 'IDR' ? 'Rp' : `${currency} `}${units.toString().replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;
