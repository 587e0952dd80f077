import type { Outcome } from '../outcome';
import type { EppResult, ReceivedAnswer } from './epp-answer';
import { resultMeaning } from './result-meaning';

/** Turns an answer into an outcome; `read` finds the data of a success, or undefined when the answer lacks it. */
export function outcomeOf<T>(answer: ReceivedAnswer, read: (answer: ReceivedAnswer) => T | undefined): Outcome<T> {
  const { result, svTRID } = answer;
  const meaning = resultMeaning(result.code);
  switch (meaning) {
    case 'done': {
      const value = read(answer);
      if (value === undefined)
        return { kind: 'unknown', reason: `the registry answered ${result.code} without the data`, code: result.code };
      return { kind: 'done', value, svTRID };
    }
    case 'pending':
      return { kind: 'pending', svTRID };
    case 'unavailable':
    case 'unknown':
      return { kind: meaning, reason: `the registry answered ${words(result)}`, code: result.code };
    default:
      return { kind: 'refused', reason: meaning, code: result.code, message: messageOf(result) };
  }
}

const messageOf = ({ message, reasons }: EppResult): string => [message, ...reasons].filter((text) => text !== '').join(': ');

/** A result for people: `2502 Session limit exceeded`. */
export const words = (result: EppResult): string => `${result.code} ${messageOf(result)}`.trim();
