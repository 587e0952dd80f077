import { Money } from '#libs/kernel';
import type { Greeting, UpdateDomain } from '#libs/registry';
import { checkContacts, createContact, deleteContact, infoContact, updateContact } from '../src/epp/contact-commands';
import { checkDomains, createDomain, deleteDomain, infoDomain, renewDomain } from '../src/epp/domain-commands';
import { EPP_NS } from '../src/epp/epp-ns';
import { feeCheck, feeCheck011 } from '../src/epp/fee-markup';
import { checkHosts, createHost, deleteHost, infoHost, updateHost } from '../src/epp/host-commands';
import { pollAcknowledge, pollRequest } from '../src/epp/poll-commands';
import { reportRestore, restoreDomain } from '../src/epp/restore-commands';
import { hello, login, logout } from '../src/epp/session-commands';
import { SpokenExtensions } from '../src/epp/spoken-extensions';
import { answerTransfer, queryContactTransfer, queryTransfer, requestContactTransfer, requestTransfer } from '../src/epp/transfer-commands';
import { updateDomain } from '../src/epp/update-domain-command';
import { EXTENSIONS, FEE_VERSIONS } from '../src/registry-settings';

const [clTRID, name, id, authInfo] = ['PN-01ABC', 'kopisenja.com', 'PN-REG-1', 'Rahasia-2Rahasia'];
const now = new Date('2026-11-22T03:04:05Z');
const fee = new Money(1250n, 'USD');
const key = { flags: 257, protocol: 3, algorithm: 13, publicKey: 'AQPJ////4Q==' };
const ds = { keyTag: 12_345, algorithm: 13, digestType: 2, digest: '49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD' };
const glue = [{ name: 'ns1.kopisenja.com', addresses: ['192.0.2.1', '2001:db8::1'] }];
const contacts = [
  { type: 'admin', id },
  { type: 'tech', id: 'PN-TEC-1' },
  { type: 'billing', id },
] as const;
const domain = { clTRID, name, years: 2, registrant: id, contacts, nameServers: ['ns1.kopisenja.com', 'ns.senja.id'], authInfo, glue };
const quirks = { contactRoles: ['admin', 'tech', 'billing'], hostsAsAttributes: false } as const;
const postal = {
  type: 'int',
  name: 'Sari & Budi',
  organisation: 'PT Kopi Senja',
  street: ['Jl. Senja 1', 'Lt. 2'],
  city: 'Bandung',
  province: 'Jawa Barat',
  postalCode: '40111',
  country: 'ID',
} as const;
const contact = {
  clTRID,
  id,
  postal: [postal, { ...postal, type: 'loc', name: 'さり' }],
  voice: '+62.81234567890',
  fax: '+62.22123',
  email: 'sari@kopisenja.com',
  authInfo,
} as const;
const update = (changes: Partial<UpdateDomain>, hostsAsAttributes = false): string =>
  updateDomain({ clTRID, name, ...changes }, { hostsAsAttributes });
const report = {
  clTRID,
  name,
  before: 'WHOIS before',
  after: 'WHOIS after',
  deletedAt: now,
  restoredAt: now,
  reason: 'The holder wants it.',
};
const greeting = (...extURIs: string[]): Greeting => ({
  svID: 'x',
  versions: ['1.0'],
  langs: ['en'],
  objURIs: [EPP_NS.domain, EPP_NS.contact, EPP_NS.host],
  extURIs,
});
const loggingIn = (password: string, ...extURIs: string[]): string => {
  const spoken = SpokenExtensions.between({ extensions: EXTENSIONS, feeVersions: FEE_VERSIONS }, greeting(...extURIs));
  return login({ user: 'pohonnama', password }, greeting(...extURIs), spoken, clTRID);
};

/** One of each document that the EPP client can send, by what it is: for a look with the schemas of the RFCs. */
export const requestSamples: Readonly<Record<string, string>> = {
  hello: hello(),
  login: loggingIn('rahasia'),
  'login with extensions': loggingIn('rahasia', EPP_NS.secDNS, EPP_NS.rgp, EPP_NS.fee011, EPP_NS.changePoll, EPP_NS.loginSec),
  'login with a long password': loggingIn('a password of many words', EPP_NS.loginSec),
  'login with a new password': login(
    { user: 'pohonnama', password: 'rahasia', newPassword: 'another of many letters' },
    greeting(EPP_NS.loginSec),
    SpokenExtensions.between({ extensions: EXTENSIONS, feeVersions: FEE_VERSIONS }, greeting(EPP_NS.loginSec)),
    clTRID,
  ),
  logout: logout(clTRID),
  'poll request': pollRequest(clTRID),
  'poll acknowledgement': pollAcknowledge('12345', clTRID),
  'domain check': checkDomains([name, 'kopi.id'], clTRID),
  'domain check with fees': checkDomains([name], clTRID, feeCheck([{ action: 'create', years: 1 }, { action: 'restore' }], 'USD')),
  'domain check with fees 0.11': checkDomains([name], clTRID, feeCheck011({ action: 'create', years: 1 }, 'USD')),
  'domain info': infoDomain(name, undefined, clTRID),
  'domain info with authInfo': infoDomain(name, authInfo, clTRID),
  'domain create': createDomain(domain, quirks),
  'domain create, hosts as attributes': createDomain(domain, { ...quirks, hostsAsAttributes: true }),
  'domain create, signed, with its fee': createDomain(
    { ...domain, secDns: { ds: [ds, { ...ds, key }], maxSigLife: 604_800 }, fee },
    quirks,
    '1.0',
  ),
  'domain create, keys, with its fee 0.11': createDomain({ ...domain, secDns: { keys: [key] }, fee }, quirks, '0.11'),
  'domain create, bare': createDomain({ ...domain, nameServers: [], contacts: [] }, quirks),
  'domain renew': renewDomain({ clTRID, name, years: 1, expiresAt: now }),
  'domain renew with its fee': renewDomain({ clTRID, name, years: 1, expiresAt: now, fee }, '1.0'),
  'domain delete': deleteDomain({ clTRID, name }),
  'domain update': update({
    add: { statuses: ['clientHold', 'clientTransferProhibited'], nameServers: ['ns2.senja.id'], contacts: [{ type: 'tech', id }] },
    remove: { statuses: ['clientUpdateProhibited'], nameServers: ['ns.senja.id'], contacts: [{ type: 'tech', id: 'PN-TEC-1' }] },
    registrant: 'PN-REG-2',
    authInfo,
  }),
  'domain update, hosts as attributes': update(
    { add: { nameServers: ['ns1.kopisenja.com'] }, remove: { nameServers: ['ns.senja.id'] }, glue },
    true,
  ),
  'domain update, no transfer password any more': update({ authInfo: null }),
  'domain update, signers': update({ secDns: { remove: { ds: [ds] }, add: { ds: [{ ...ds, key }] }, maxSigLife: 604_800 } }),
  'domain update, keys': update({ secDns: { remove: { keys: [key] }, add: { keys: [key] } } }),
  'domain update, nothing signed any more': update({ secDns: { removeAll: true } }),
  'domain transfer request': requestTransfer({ clTRID, name, authInfo, years: 1 }, undefined),
  'domain transfer request with its fee': requestTransfer({ clTRID, name, authInfo, years: 1, fee }, '1.0'),
  'domain transfer request without a period': requestTransfer({ clTRID, name, authInfo, years: 0, fee }, '0.11'),
  'domain transfer query': queryTransfer(name, undefined, clTRID),
  'domain transfer query with authInfo': queryTransfer(name, authInfo, clTRID),
  'domain transfer approve': answerTransfer({ clTRID, name, op: 'approve' }),
  'domain transfer reject': answerTransfer({ clTRID, name, op: 'reject' }),
  'domain transfer cancel': answerTransfer({ clTRID, name, op: 'cancel', authInfo }),
  'domain restore request': restoreDomain({ clTRID, name }, undefined),
  'domain restore request with its fee': restoreDomain({ clTRID, name, fee }, '1.0'),
  'domain restore report': reportRestore({ ...report, statements: ['It is true.'] }),
  'domain restore report, longer': reportRestore({ ...report, statements: ['It is true.', 'Nobody gains by it.'], other: 'No more.' }),
  'contact check': checkContacts([id, 'PN-TEC-1'], clTRID),
  'contact info': infoContact(id, authInfo, clTRID),
  'contact create': createContact(contact),
  'contact update': updateContact({ ...contact, addStatuses: ['clientDeleteProhibited'], removeStatuses: ['clientUpdateProhibited'] }),
  'contact update of its statuses': updateContact({ clTRID, id, addStatuses: ['clientDeleteProhibited'] }),
  'contact delete': deleteContact({ clTRID, id }),
  'contact transfer request': requestContactTransfer({ clTRID, id, authInfo }),
  'contact transfer query': queryContactTransfer(id, undefined, clTRID),
  'host check': checkHosts(['ns1.kopisenja.com'], clTRID),
  'host info': infoHost('ns1.kopisenja.com', clTRID),
  'host create': createHost({ clTRID, name: 'ns1.kopisenja.com', addresses: ['192.0.2.1', '2001:db8::1'] }),
  'host update': updateHost({
    clTRID,
    name: 'ns1.kopisenja.com',
    add: { addresses: ['192.0.2.2'], statuses: ['clientDeleteProhibited'] },
    remove: { addresses: ['2001:db8::1'], statuses: ['clientUpdateProhibited'] },
    newName: 'ns2.kopisenja.com',
  }),
  'host delete': deleteHost({ clTRID, name: 'ns1.kopisenja.com' }),
};
