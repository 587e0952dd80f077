import { DomainError, MINUTE, SECOND } from '#libs/kernel';

/** How long a challenge may be solved and shown. */
export const CAPTCHA_MS = 10 * MINUTE;

/** The secret number is at most this: half as many hashes on average, less than a second in a browser. */
export const CAPTCHA_NUMBER_MAX = 50_000;

/** The only hash that is given out, and so the only one that is taken. */
export const CAPTCHA_ALGORITHM = 'SHA-256';

/** What a browser sends once it has found the number, as the Altcha widget writes it. */
export interface SolvedCaptcha {
  readonly algorithm: typeof CAPTCHA_ALGORITHM;
  /** Hex of the hash of salt and number. */
  readonly challenge: string;
  readonly number: number;
  /** Random, and when it runs out: `9f...?expires=1795312800&`. */
  readonly salt: string;
  /** Hex; says that the challenge is ours. */
  readonly signature: string;
}

const POINTER = '/captcha';

/** Too many tries on this account lately, from wherever: the next one needs a solved challenge. */
export class CaptchaNeeded extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'captcha-needed';

  constructor() {
    const message = 'Solve the challenge of GET /v1/auth/challenge and send it along.';
    super(message, { errors: [{ pointer: POINTER, code: 'captcha-needed', message }] });
  }
}

/** Not a solution of a challenge of ours, too old, or used before. */
export class CaptchaWrong extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'captcha-wrong';

  constructor() {
    const message = 'This solution does not count, or not any more. Ask for another challenge.';
    super(message, { errors: [{ pointer: POINTER, code: 'captcha-wrong', message }] });
  }
}

/** Reads base64 of JSON, as it comes from outside. @returns null when it is anything else than a solution. */
export function readSolvedCaptcha(text: string): SolvedCaptcha | null {
  const { algorithm, challenge, number, salt, signature } = readObject(Buffer.from(text, 'base64').toString('utf8'));
  if (algorithm !== CAPTCHA_ALGORITHM || typeof number !== 'number' || !Number.isSafeInteger(number)) return null;
  if (typeof challenge !== 'string' || typeof salt !== 'string' || typeof signature !== 'string') return null;
  return { algorithm, challenge, number, salt, signature };
}

/** When a signed challenge runs out. */
export function expiryOf({ salt }: Pick<SolvedCaptcha, 'salt'>): Date {
  const seconds = Number(new URLSearchParams(salt.slice(salt.indexOf('?') + 1)).get('expires'));
  return new Date(seconds * SECOND);
}

function readObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
