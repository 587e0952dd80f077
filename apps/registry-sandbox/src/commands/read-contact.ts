import type { XmlElement } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields, token } from '../epp/fields';
import type { ContactCard, Disclosure, Phone, PostalInfo } from '../objects/contact';

const PHONE = /^(\+\d{1,3}\.\d{1,14})?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const COUNTRY = /^[A-Z]{2}$/;
const STREETS_MAX = 3;
const LINE_MAX = 255;
const POSTAL_CODE_MAX = 16;

/** A contact's id: 3 to 16 characters (RFC 5730, clIDType); 2005. */
export function readContactId(id: string): string {
  if (id.length < 3 || id.length > 16) refuse(2005, 'a contact id has 3 to 16 characters');
  return id;
}

/** The card of a contact create, checked as RFC 5733 wants it. */
export function readCard(of: Fields): ContactCard {
  const postal = readPostal(of, (each) => readPostalInfo(each));
  if (postal.length === 0) refuse(2003, 'a contact needs postalInfo');
  return { postal, ...readReachability(of), email: readEmail(of.required('email')) };
}

/** The card after a contact update's chg: what is named is replaced, the rest stays. */
export function changedCard(card: ContactCard, of: Fields): ContactCard {
  const changed = readPostal(of, (each) =>
    readPostalInfo(
      each,
      card.postal.find(({ type }) => type === each.attribute('type')),
    ),
  );
  const email = of.first('email') && readEmail(of.required('email'));
  return {
    ...card,
    ...readReachability(of),
    ...(email && { email }),
    postal: [...card.postal.filter(({ type }) => !changed.some((each) => each.type === type)), ...changed],
  };
}

function readPostal(of: Fields, read: (element: XmlElement) => PostalInfo): PostalInfo[] {
  const postal = of.all('postalInfo').map(read);
  if (new Set(postal.map(({ type }) => type)).size < postal.length) refuse(2306, 'one postalInfo of each type');
  return postal;
}

/** One postalInfo; parts that an update leaves out come from `before`. */
function readPostalInfo(element: XmlElement, before?: PostalInfo): PostalInfo {
  const type = element.attribute('type');
  if (type !== 'int' && type !== 'loc') return refuse(2005, 'postalInfo is int or loc');
  const given = fields(element, 'name', 'org', 'addr');
  const addr = given.first('addr');
  const address = addr ? readAddress(addr) : (before ?? refuse(2003, 'postalInfo needs addr'));
  const name = !before || given.first('name') ? line(given.required('name')) : before.name;
  const org = given.first('org') ? line(given.optional('org') ?? '') : before?.org;
  const postal: PostalInfo = { ...address, type, name, org };
  // The international form is plain ASCII (RFC 5733, section 2.4).
  if (type === 'int' && /[^\x20-\x7e]/.test(Object.values(postal).flat().join(''))) refuse(2005, 'int postalInfo is ASCII');
  return postal;
}

function readAddress(element: XmlElement): Omit<PostalInfo, 'type' | 'name' | 'org'> {
  const given = fields(element, 'street*', 'city', 'sp', 'pc', 'cc');
  const street = given.all('street').map((each) => line(token(each.text)));
  if (street.length > STREETS_MAX) refuse(2001, `at most ${STREETS_MAX} street lines`);
  const [sp, pc] = [given.optional('sp'), given.optional('pc')];
  if (pc !== undefined && pc.length > POSTAL_CODE_MAX) refuse(2005, `pc has at most ${POSTAL_CODE_MAX} characters`);
  const cc = given.required('cc').toUpperCase();
  if (!COUNTRY.test(cc)) refuse(2005, 'cc is a country code of two letters');
  return { street, city: line(given.required('city')), sp: sp === undefined ? undefined : line(sp), pc, cc };
}

function readReachability(of: Fields): Partial<Pick<ContactCard, 'voice' | 'fax' | 'disclose'>> {
  const [voice, fax, disclose] = [of.first('voice'), of.first('fax'), of.first('disclose')];
  return {
    ...(voice && { voice: readPhone(voice) }),
    ...(fax && { fax: readPhone(fax) }),
    ...(disclose && { disclose: readDisclosure(disclose) }),
  };
}

function readPhone(element: XmlElement): Phone {
  const number = token(element.text);
  if (!PHONE.test(number)) refuse(2005, `${element.local} is +CC.NUMBER`);
  return { number, extension: element.attribute('x') };
}

function readEmail(email: string): string {
  if (email.length > LINE_MAX || !EMAIL.test(email)) refuse(2005, 'email is not an address');
  return email;
}

function readDisclosure(element: XmlElement): Disclosure {
  const flag = element.attribute('flag');
  if (flag === undefined || !['0', '1', 'false', 'true'].includes(flag)) refuse(2005, 'disclose needs flag 0 or 1');
  fields(element, 'name*', 'org*', 'addr*', 'voice', 'fax', 'email');
  return { flag: flag === '1' || flag === 'true', fields: element.children.map(disclosed) };
}

function disclosed(element: XmlElement): Disclosure['fields'][number] {
  const type = element.attribute('type');
  if (['name', 'org', 'addr'].includes(element.local) && type !== 'int' && type !== 'loc') refuse(2005, `${element.local} is int or loc`);
  return { name: element.local, type };
}

function line(text: string): string {
  if (text.length > LINE_MAX) refuse(2005, `a line has at most ${LINE_MAX} characters`);
  return text;
}

function refuse(code: 2001 | 2003 | 2005 | 2306, reason: string): never {
  throw new CommandRefused(code, reason);
}
