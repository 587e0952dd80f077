import { isXmlText } from '#libs/platform';
import { isIP } from 'node:net';

/** What an order breaks of the limits that the EPP schemas set, with the code a registry would answer. */
export interface LimitBroken {
  readonly code: 2004 | 2005;
  readonly message: string;
}

type Found = LimitBroken | undefined;

/** A text of so many characters, which XML can hold; one that is not there breaks nothing. */
export function sized(what: string, text: string | undefined, least: number, most: number): Found {
  if (text === undefined) return undefined;
  if (!isXmlText(text)) return syntax(`${what}: holds a control character`);
  const { length } = Array.from(text);
  return length >= least && length <= most ? undefined : syntax(`${what}: ${least} to ${most} characters`);
}

export const clTrid = (id: string): Found => sized('clTRID', id, 3, 64);
export const objectName = (name: string): Found => sized('name', name, 1, 255);
export const contactId = (what: string, id: string | undefined): Found => sized(what, id, 3, 16);
export const password = (text: string | undefined): Found => sized('authInfo', text, 1, 255);

/** RFC 5731: a period is 1 to 99. */
export const period = (years: number): Found =>
  Number.isInteger(years) && years >= 1 && years <= 99 ? undefined : { code: 2004, message: 'years: 1 to 99' };

export const address = (text: string): Found => (isIP(text) === 0 ? syntax('addresses: IPv4 or IPv6') : undefined);

/** Each one of the known words. */
export const words = (what: string, given: readonly string[] = [], known: readonly string[]): Found =>
  when(!given.every((each) => known.includes(each)), `${what}: ${known.join(', ')}`);

export const when = (isBroken: boolean, message: string): Found => (isBroken ? syntax(message) : undefined);

/** The first that is broken. */
export const firstOf = (...found: readonly Found[]): Found => found.find((each) => each !== undefined);

const syntax = (message: string): LimitBroken => ({ code: 2005, message });
