import type { RefusalReason } from '../outcome';

/** What a result code of RFC 5730 (section 3) means for the order behind the command. */
export type ResultMeaning = 'done' | 'pending' | 'unavailable' | 'unknown' | RefusalReason;

const MEANINGS: Readonly<Record<number, ResultMeaning>> = {
  1000: 'done',
  1001: 'pending',
  1300: 'done',
  1301: 'done',
  1500: 'done',
  2000: 'unsupported',
  2001: 'bad-input',
  2002: 'other',
  2003: 'bad-input',
  2004: 'bad-input',
  2005: 'bad-input',
  2100: 'unsupported',
  2101: 'unsupported',
  2102: 'unsupported',
  2103: 'unsupported',
  // Nothing was done, and it is no fault of the order.
  2104: 'unavailable',
  2105: 'status-prohibits',
  2106: 'status-prohibits',
  // Our login is no longer believed: nothing was done.
  2200: 'unavailable',
  2201: 'not-authorized',
  2202: 'not-authorized',
  2300: 'status-prohibits',
  2301: 'status-prohibits',
  2302: 'exists',
  2303: 'missing',
  2304: 'status-prohibits',
  2305: 'status-prohibits',
  2306: 'policy',
  2307: 'unsupported',
  2308: 'policy',
  // "Command failed" leaves open whether it was carried out.
  2400: 'unknown',
  2500: 'unknown',
  2501: 'unavailable',
  2502: 'unavailable',
};

/** A code that RFC 5730 does not know settles nothing. */
export const resultMeaning = (code: number): ResultMeaning => MEANINGS[code] ?? 'unknown';

/** The registry believes neither our name nor our password. */
export const isAuthenticationError = (code: number): boolean => code === 2200 || code === 2501;

/** Our account at the registry is empty. */
export const ACCOUNT_EMPTY_CODE = 2104;

/** We have as many sessions as the registry allows. */
export const SESSION_LIMIT_CODE = 2502;

/** After these the session is of no more use: closed by the server, ended, or no longer in the state we think. */
export const endsSession = (code: number): boolean => code === 1500 || code === 2002 || code === 2200 || code >= 2500;
