import type { ContactInfo, CreatedContact, PostalInfo } from '../registry-contact';
import type { ObjectData } from './object-data';

/** Reads `<contact:creData>`. */
export function createdContact(data: ObjectData): CreatedContact | undefined {
  const id = data.text('id');
  return id === undefined ? undefined : { id, createdAt: data.date('crDate') };
}

/** Reads `<contact:infData>`; undefined when it lacks the id or the registrar that holds it. */
export function contactInfo(data: ObjectData): ContactInfo | undefined {
  const id = data.text('id');
  const sponsor = data.text('clID');
  if (id === undefined || sponsor === undefined) return undefined;
  return {
    id,
    roid: data.text('roid'),
    statuses: data.statuses,
    postal: data.all('postalInfo').map(postalInfo),
    voice: data.text('voice'),
    fax: data.text('fax'),
    email: data.text('email'),
    sponsor,
    creator: data.text('crID'),
    createdAt: data.date('crDate'),
    updatedAt: data.date('upDate'),
    authInfo: data.authInfo,
  };
}

function postalInfo(data: ObjectData): PostalInfo {
  const address = data.first('addr');
  return {
    type: data.element.attribute('type') === 'loc' ? 'loc' : 'int',
    name: data.text('name') ?? '',
    organisation: data.text('org'),
    street: address?.texts('street') ?? [],
    city: address?.text('city') ?? '',
    province: address?.text('sp'),
    postalCode: address?.text('pc'),
    country: address?.text('cc') ?? '',
  };
}
