import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import type { CommandHandler } from './call';
import { leaf, objectData } from './object-markup';
import { newAuthInfo } from './read-auth-info';
import { readCard, readContactId } from './read-contact';

export const createContact: CommandHandler = ({ command, store, account, now }) => {
  const given = fields(command.body, 'id', 'postalInfo*', 'voice', 'fax', 'email', 'authInfo', 'disclose');
  const id = readContactId(given.required('id'));
  const card = readCard(given);
  const authInfo = newAuthInfo(given);
  if (!authInfo) throw new CommandRefused(2003, 'create needs authInfo');
  if (store.contacts.find(id)) throw new CommandRefused(2302, `${id} is in use`);
  store.contacts.add({ id, card, authInfo }, { by: account, at: now });
  return { code: 1000, data: objectData('contact', 'creData', leaf('contact:id', id), leaf('contact:crDate', now)) };
};
