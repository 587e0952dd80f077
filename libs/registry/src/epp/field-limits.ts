import { isXmlText } from '#libs/platform';
import { isIP } from 'node:net';
import type { CreateContact, PostalInfo } from '../registry-contact';
import type { CreateDomain, DeleteDomain, RenewDomain } from '../registry-domain';
import type { CreateHost } from '../registry-host';

/** What an order breaks of the limits that the EPP schemas set, with the code a registry would answer. */
export interface LimitBroken {
  readonly code: 2004 | 2005;
  readonly message: string;
}

const SYNTAX = 2005;
const RANGE = 2004;

/** RFC 5731 and its schema; undefined when the order can be sent. */
export const domainLimitBroken = (order: CreateDomain): LimitBroken | undefined =>
  firstOf(
    sized('clTRID', order.clTRID, 3, 64),
    sized('name', order.name, 1, 255),
    period(order.years),
    sized('registrant', order.registrant, 3, 16),
    ...order.contacts.map(({ type, id }) => sized(`${type} contact`, id, 3, 16)),
    ...order.nameServers.map((name) => sized('name server', name, 1, 255)),
    sized('authInfo', order.authInfo, 1, 255),
  );

/** RFC 5731 and its schema; undefined when the order can be sent. */
export const renewalLimitBroken = (order: RenewDomain): LimitBroken | undefined =>
  firstOf(sized('clTRID', order.clTRID, 3, 64), sized('name', order.name, 1, 255), period(order.years));

/** RFC 5731 and its schema; undefined when the order can be sent. */
export const deletionLimitBroken = (order: DeleteDomain): LimitBroken | undefined =>
  firstOf(sized('clTRID', order.clTRID, 3, 64), sized('name', order.name, 1, 255));

/** RFC 5733 and its schema; undefined when the order can be sent. */
export const contactLimitBroken = (order: CreateContact): LimitBroken | undefined =>
  firstOf(
    sized('clTRID', order.clTRID, 3, 64),
    sized('id', order.id, 3, 16),
    order.postal.length === 1 || (order.postal.length === 2 && order.postal[0]!.type !== order.postal[1]!.type)
      ? undefined
      : { code: SYNTAX, message: 'postal: one address, or one int and one loc' },
    ...order.postal.map(postalLimitBroken),
    telephone('voice', order.voice),
    telephone('fax', order.fax),
    sized('email', order.email, 1, 255),
    sized('authInfo', order.authInfo, 1, 255),
  );

/** RFC 5732 and its schema; undefined when the order can be sent. */
export const hostLimitBroken = (order: CreateHost): LimitBroken | undefined =>
  firstOf(
    sized('clTRID', order.clTRID, 3, 64),
    sized('name', order.name, 1, 255),
    ...order.addresses.map((address) =>
      isIP(address) === 0 ? ({ code: SYNTAX, message: 'addresses: IPv4 or IPv6' } as const) : undefined,
    ),
  );

function postalLimitBroken(postal: PostalInfo): LimitBroken | undefined {
  const texts = [postal.name, postal.organisation, ...postal.street, postal.city, postal.province, postal.postalCode];
  return firstOf(
    sized('name', postal.name, 1, 255),
    sized('organisation', postal.organisation, 0, 255),
    postal.street.length <= 3 ? undefined : { code: SYNTAX, message: 'street: at most 3 lines' },
    ...postal.street.map((line) => sized('street', line, 0, 255)),
    sized('city', postal.city, 1, 255),
    sized('province', postal.province, 0, 255),
    sized('postal code', postal.postalCode, 0, 16),
    /^[A-Z]{2}$/.test(postal.country) ? undefined : { code: SYNTAX, message: 'country: two capitals' },
    // RFC 5733, section 2.4: internationalised means the 7-bit subset.
    postal.type === 'int' && texts.some((text) => text !== undefined && !/^[\x20-\x7e]*$/.test(text))
      ? { code: SYNTAX, message: 'an int address holds ASCII only' }
      : undefined,
  );
}

const period = (years: number): LimitBroken | undefined =>
  Number.isInteger(years) && years >= 1 && years <= 99 ? undefined : { code: RANGE, message: 'years: 1 to 99' };

function telephone(what: string, number: string | undefined): LimitBroken | undefined {
  return number === undefined || /^\+\d{1,3}\.\d{1,14}$/.test(number)
    ? undefined
    : { code: SYNTAX, message: `${what}: like +62.81234567890` };
}

function sized(what: string, text: string | undefined, least: number, most: number): LimitBroken | undefined {
  if (text === undefined) return undefined;
  if (!isXmlText(text)) return { code: SYNTAX, message: `${what}: holds a control character` };
  const { length } = Array.from(text);
  return length >= least && length <= most ? undefined : { code: SYNTAX, message: `${what}: ${least} to ${most} characters` };
}

const firstOf = (...found: (LimitBroken | undefined)[]): LimitBroken | undefined => found.find((each) => each !== undefined);
