import type { XmlElement } from '#libs/platform';
import { type Fields, fields } from '../epp/fields';
import { CONTACT_CLIENT_STATUSES, type Contact } from '../objects/contact';
import { changedStatuses, refuseStranger } from '../objects/registered';
import type { CommandHandler } from './call';
import { found } from './found';
import { newAuthInfo } from './read-auth-info';
import { changedCard, readContactId } from './read-contact';
import { readStatuses } from './read-statuses';
import { updateFields } from './update-fields';

export const updateContact: CommandHandler = ({ command, store, account, now }) => {
  const given = updateFields(command.body, 'id');
  const id = readContactId(given.required('id'));
  const contact = found(store.contacts.find(id), id);
  refuseStranger(contact, account, id);
  const change = { add: statusesIn(given, 'add'), remove: statusesIn(given, 'rem') };
  const statuses = changedStatuses(contact, change, CONTACT_CLIENT_STATUSES, id);
  store.contacts.save({ ...contact, statuses, ...changesOf(given.first('chg'), contact) }, { by: account, at: now });
  return { code: 1000 };
};

function statusesIn(given: Fields, part: 'add' | 'rem'): string[] {
  const element = given.first(part);
  return element ? readStatuses(fields(element, 'status*')) : [];
}

function changesOf(element: XmlElement | undefined, { card, authInfo }: Contact): Pick<Contact, 'card' | 'authInfo'> {
  if (!element) return { card, authInfo };
  const given = fields(element, 'postalInfo*', 'voice', 'fax', 'email', 'authInfo', 'disclose');
  return { card: changedCard(card, given), authInfo: newAuthInfo(given) ?? authInfo };
}
