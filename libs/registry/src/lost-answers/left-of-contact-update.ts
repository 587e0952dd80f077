import type { ContactInfo, PostalInfo, UpdateContact } from '../registry-contact';
import { absentFrom, isSame, presentIn } from './differences';

/** What is to change about a contact, without the transaction id: each send has its own. */
export type ContactUpdate = Omit<UpdateContact, 'clTRID'>;

/** What is left to change of a contact after its info was read, as for a domain; undefined when nothing is. Pure. */
export function leftOfContactUpdate(wanted: ContactUpdate, info: ContactInfo): ContactUpdate | undefined {
  const postal = absentFrom(wanted.postal, info.postal, isSameAddress);
  const addStatuses = absentFrom(wanted.addStatuses, info.statuses, isSame);
  const removeStatuses = presentIn(wanted.removeStatuses, info.statuses, isSame);
  const changes: Omit<ContactUpdate, 'id'> = {
    postal: postal.length > 0 ? postal : undefined,
    voice: wanted.voice === info.voice ? undefined : wanted.voice,
    fax: wanted.fax === info.fax ? undefined : wanted.fax,
    email: wanted.email === info.email ? undefined : wanted.email,
    authInfo: wanted.authInfo === info.authInfo ? undefined : wanted.authInfo,
    addStatuses: addStatuses.length > 0 ? addStatuses : undefined,
    removeStatuses: removeStatuses.length > 0 ? removeStatuses : undefined,
  };
  return Object.values(changes).every((each) => each === undefined) ? undefined : { id: wanted.id, ...changes };
}

/** Registries leave out what is empty. */
const isSameAddress = (one: PostalInfo, other: PostalInfo): boolean => written(one) === written(other);

const written = ({ type, name, organisation = '', street, city, province = '', postalCode = '', country }: PostalInfo): string =>
  JSON.stringify([type, name, organisation, street.filter((line) => line !== ''), city, province, postalCode, country]);
