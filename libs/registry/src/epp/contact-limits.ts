import type { CreateContact, DeleteContact, PostalInfo, TransferContact, UpdateContact } from '../registry-contact';
import { type LimitBroken, clTrid, contactId, firstOf, password, sized, when, words } from './field-limits';

const STATUSES: readonly string[] = ['clientDeleteProhibited', 'clientTransferProhibited', 'clientUpdateProhibited'];

/** RFC 5733 and its schema; undefined when the order can be sent. */
export const contactLimitBroken = (order: CreateContact): LimitBroken | undefined =>
  firstOf(clTrid(order.clTRID), contactId('id', order.id), postalLimitBroken(order.postal), ...fieldsBroken(order));

/** RFC 5733 and its schema; undefined when the order can be sent. */
export const contactUpdateLimitBroken = (order: UpdateContact): LimitBroken | undefined =>
  firstOf(
    clTrid(order.clTRID),
    contactId('id', order.id),
    order.postal && postalLimitBroken(order.postal),
    ...fieldsBroken(order),
    words('status', order.addStatuses, STATUSES),
    words('status', order.removeStatuses, STATUSES),
  );

/** RFC 5733 and its schema; undefined when the order can be sent. */
export const contactDeletionLimitBroken = (order: DeleteContact): LimitBroken | undefined =>
  firstOf(clTrid(order.clTRID), contactId('id', order.id));

/** RFC 5733 and its schema; undefined when the order can be sent. */
export const contactTransferLimitBroken = (order: TransferContact): LimitBroken | undefined =>
  firstOf(clTrid(order.clTRID), contactId('id', order.id), password(order.authInfo));

const fieldsBroken = (given: Pick<UpdateContact, 'voice' | 'fax' | 'email' | 'authInfo'>): (LimitBroken | undefined)[] => [
  telephone('voice', given.voice),
  telephone('fax', given.fax),
  sized('email', given.email, 1, 255),
  password(given.authInfo),
];

function postalLimitBroken(postal: readonly PostalInfo[]): LimitBroken | undefined {
  const isOneOrTwo = postal.length === 1 || (postal.length === 2 && postal[0]!.type !== postal[1]!.type);
  return firstOf(when(!isOneOrTwo, 'postal: one address, or one int and one loc'), ...postal.map(addressLimitBroken));
}

function addressLimitBroken(postal: PostalInfo): LimitBroken | undefined {
  const texts = [postal.name, postal.organisation, ...postal.street, postal.city, postal.province, postal.postalCode];
  const isAscii = texts.every((text) => text === undefined || /^[\x20-\x7e]*$/.test(text));
  return firstOf(
    sized('name', postal.name, 1, 255),
    sized('organisation', postal.organisation, 0, 255),
    when(postal.street.length > 3, 'street: at most 3 lines'),
    ...postal.street.map((line) => sized('street', line, 0, 255)),
    sized('city', postal.city, 1, 255),
    sized('province', postal.province, 0, 255),
    sized('postal code', postal.postalCode, 0, 16),
    when(!/^[A-Z]{2}$/.test(postal.country), 'country: two capitals'),
    // RFC 5733, section 2.4: internationalised means the 7-bit subset.
    when(postal.type === 'int' && !isAscii, 'an int address holds ASCII only'),
  );
}

const telephone = (what: string, number: string | undefined): LimitBroken | undefined =>
  when(number !== undefined && !/^\+\d{1,3}\.\d{1,14}$/.test(number), `${what}: like +62.81234567890`);
