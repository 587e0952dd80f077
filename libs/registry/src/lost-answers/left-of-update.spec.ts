import type { ContactInfo, PostalInfo } from '../registry-contact';
import type { DomainInfo } from '../registry-domain';
import type { HostInfo } from '../registry-host';
import { leftOfContactUpdate } from './left-of-contact-update';
import { leftOfHostUpdate } from './left-of-host-update';
import { type DomainChanges, leftOfUpdate } from './left-of-update';

const ds = { keyTag: 12345, algorithm: 13, digestType: 2, digest: '49FD46E6' };
const other = { ...ds, keyTag: 1 };
const info: DomainInfo = {
  name: 'kopi.id',
  roid: 'R1',
  statuses: ['clientHold', 'serverTransferProhibited'],
  rgpStatuses: [],
  registrant: 'PN-R',
  contacts: [{ type: 'tech', id: 'PN-T' }],
  nameServers: ['ns1.senja.id'],
  subordinateHosts: [],
  sponsor: 'pohon',
  authInfo: 'Rahasia-1',
  secDns: { ds: [ds], keys: [] },
};
const left = (changes: Omit<DomainChanges, 'name'>, there: Partial<DomainInfo> = {}) =>
  leftOfUpdate({ name: 'kopi.id', ...changes }, { ...info, ...there });

describe('of an update of a domain', () => {
  it('nothing is left when the domain is as it should be', () => {
    expect(
      left({ add: { statuses: ['clientHold'], nameServers: ['NS1.senja.id'], contacts: [{ type: 'tech', id: 'pn-t' }] } }),
    ).toBeUndefined();
    expect(left({ remove: { statuses: ['clientTransferProhibited'], nameServers: ['ns9.senja.id'] } })).toBeUndefined();
    expect(left({ registrant: 'PN-R', authInfo: 'Rahasia-1' })).toBeUndefined();
    expect(left({ secDns: { add: { ds: [{ ...ds, digest: '49fd46e6' }] }, remove: { ds: [other] } } })).toBeUndefined();
    expect(left({ secDns: { removeAll: true, add: { ds: [ds] } } })).toBeUndefined();
  });

  it('only the difference is left', () => {
    const changes = {
      add: { nameServers: ['ns1.senja.id', 'ns2.senja.id'] },
      remove: { statuses: ['clientHold', 'clientUpdateProhibited'], contacts: [{ type: 'admin', id: 'PN-T' }] },
      registrant: 'PN-NEW',
    } as const;
    expect(left(changes)).toEqual({
      name: 'kopi.id',
      add: { statuses: [], nameServers: ['ns2.senja.id'], contacts: [] },
      remove: { statuses: ['clientHold'], nameServers: [], contacts: [] },
      registrant: 'PN-NEW',
    });
  });

  it('a transfer password that the registry does not show is set again', () => {
    expect(left({ authInfo: 'Rahasia-1' }, { authInfo: undefined })).toMatchObject({ authInfo: 'Rahasia-1' });
    expect(left({ authInfo: null })).toMatchObject({ authInfo: null });
    expect(left({ authInfo: null }, { authInfo: undefined })).toBeUndefined();
  });

  it('what is signed is compared record by record', () => {
    expect(left({ secDns: { add: { ds: [ds, other] } } })).toMatchObject({ secDns: { add: { ds: [other], keys: [] } } });
    expect(left({ secDns: { remove: { ds: [ds, other] }, maxSigLife: 60 } })).toMatchObject({
      secDns: { remove: { ds: [ds] }, maxSigLife: 60 },
    });
    expect(left({ secDns: { removeAll: true, add: { ds: [other] } } })).toMatchObject({
      secDns: { removeAll: true, add: { ds: [other] } },
    });
    expect(left({ secDns: { removeAll: true } }, { secDns: undefined })).toBeUndefined();
    expect(left({ secDns: { removeAll: true, add: { ds: [ds] } } }, { secDns: undefined })).toMatchObject({
      secDns: { add: { ds: [ds] } },
    });
  });
});

it('of an update of a contact only the difference is left', () => {
  const postal: PostalInfo = { type: 'int', name: 'Sari', street: ['Jl. Senja 1'], city: 'Bandung', country: 'ID' };
  const contact: ContactInfo = { id: 'PN-1', statuses: ['ok'], postal: [postal], email: 'sari@senja.test', sponsor: 'pohon' };
  expect(leftOfContactUpdate({ id: 'PN-1', postal: [{ ...postal, organisation: '' }], email: 'sari@senja.test' }, contact)).toBeUndefined();
  const moved = { ...postal, city: 'Jakarta' };
  expect(leftOfContactUpdate({ id: 'PN-1', postal: [moved], voice: '+62.811', addStatuses: ['clientDeleteProhibited'] }, contact)).toEqual({
    id: 'PN-1',
    postal: [moved],
    voice: '+62.811',
    addStatuses: ['clientDeleteProhibited'],
  });
});

it('of an update of a host only the difference is left, its rename included', () => {
  const host: HostInfo = { name: 'ns1.kopi.id', statuses: ['ok'], addresses: ['192.0.2.1'] };
  const wanted = { name: 'ns1.kopi.id', add: { addresses: ['192.0.2.2'] }, remove: { addresses: ['192.0.2.1'] }, newName: 'ns2.kopi.id' };
  expect(leftOfHostUpdate(wanted, host)).toMatchObject(wanted);
  expect(leftOfHostUpdate(wanted, { ...host, name: 'ns2.kopi.id' })).toMatchObject({
    name: 'ns2.kopi.id',
    add: { addresses: ['192.0.2.2'] },
  });
  expect(leftOfHostUpdate(wanted, { ...host, name: 'ns2.kopi.id', addresses: ['192.0.2.2'] })).toBeUndefined();
});
