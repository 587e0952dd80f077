import { LETTER_TEMPLATES, opensSomething } from '#libs/platform';
import { DEPARTMENTS, departmentOf } from './department';
import { MAIL_CONTACTS_MAX, type MailContact, MailContactTaken, TooManyMailContacts, readWish, refuseUnfit } from './mail-contact';

const wish = { name: 'Kas', email: ' Kas@Kedai.Example ', locale: 'id', departments: ['billing'] } as const;
const contacts = (many: number): MailContact[] =>
  Array.from({ length: many }, (_, i) => ({ ...wish, id: `mco_${i}`, nodeId: 5, email: `${i}@kedai.example`, createdAt: new Date(0) }));

it('S-07: every kind of mail is of one department, and what opens something is the owners’ alone', () => {
  const departments = LETTER_TEMPLATES.map((template) => [template, departmentOf(template)] as const);
  expect(departments.filter(([, department]) => !department)).toEqual([]);
  expect(departments.filter(([template, department]) => opensSomething(template) && department !== 'owners')).toEqual([]);
  expect(new Set(departments.map(([, department]) => department))).toEqual(new Set([...DEPARTMENTS, 'owners']));
});

it('an address is written in small letters, is there once, and there are not too many', () => {
  const read = readWish(wish);
  expect(read.email).toBe('kas@kedai.example');
  expect(() => refuseUnfit(contacts(MAIL_CONTACTS_MAX - 1), read)).not.toThrow();
  expect(() => refuseUnfit(contacts(MAIL_CONTACTS_MAX), read)).toThrow(TooManyMailContacts);
  expect(() => refuseUnfit([{ ...contacts(1)[0]!, email: read.email }], read)).toThrow(MailContactTaken);
});
