import { type Markup, type XmlChild, el } from '#libs/platform';
import { fields } from '../epp/fields';
import type { Contact, Disclosure, Phone, PostalInfo } from '../objects/contact';
import { linkedStatuses } from '../objects/linked-statuses';
import { refuseStranger } from '../objects/registered';
import type { CommandHandler } from './call';
import { found } from './found';
import { historyMarkup, leaf, objectData, statusMarkup } from './object-markup';
import { provesAuthInfo } from './read-auth-info';
import { readContactId } from './read-contact';

/** A contact is a person: only its sponsor, or who knows its authInfo, sees it. */
export const infoContact: CommandHandler = ({ command, store, account }) => {
  const given = fields(command.body, 'id', 'authInfo');
  const id = readContactId(given.required('id'));
  const contact = found(store.contacts.find(id), id);
  if (!provesAuthInfo(given, contact.authInfo)) refuseStranger(contact, account, id);
  return { code: 1000, data: infData(contact, store.contacts.isLinked(id)) };
};

function infData(contact: Contact, linked: boolean): Markup {
  const { card } = contact;
  return objectData(
    'contact',
    'infData',
    leaf('contact:id', contact.id),
    leaf('contact:roid', contact.roid),
    statusMarkup('contact', linkedStatuses(contact.statuses, linked)),
    card.postal.map(postalMarkup),
    phoneMarkup('contact:voice', card.voice),
    phoneMarkup('contact:fax', card.fax),
    leaf('contact:email', card.email),
    historyMarkup('contact', contact),
    leaf('contact:trDate', contact.transferredAt),
    el('contact:authInfo', {}, el('contact:pw', {}, contact.authInfo)),
    disclosureMarkup(card.disclose),
  );
}

const postalMarkup = ({ type, name, org, street, city, sp, pc, cc }: PostalInfo): Markup =>
  el(
    'contact:postalInfo',
    { type },
    leaf('contact:name', name),
    leaf('contact:org', org),
    el(
      'contact:addr',
      {},
      street.map((line) => leaf('contact:street', line)),
      leaf('contact:city', city),
      leaf('contact:sp', sp),
      leaf('contact:pc', pc),
      leaf('contact:cc', cc),
    ),
  );

const phoneMarkup = (name: string, phone: Phone | undefined): XmlChild => phone && el(name, { x: phone.extension }, phone.number);

const disclosureMarkup = (disclose: Disclosure | undefined): XmlChild =>
  disclose &&
  el(
    'contact:disclose',
    { flag: disclose.flag ? '1' : '0' },
    disclose.fields.map(({ name, type }) => el(`contact:${name}`, { type })),
  );
