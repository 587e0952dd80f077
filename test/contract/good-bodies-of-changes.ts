import type { GoodBody } from './good-bodies';
import { handovers } from './good-bodies-of-handovers';

/** What can be changed about a domain, and who is to have it, by whoever it concerns; this one is nobody's. */
export const changes = (by: 'customer' | 'subReseller'): GoodBody[] => [
  [
    by,
    'PUT /v1/domains/{domain}/name-servers',
    { nameServers: [{ name: 'ns1.contoh.net', addresses: ['192.0.2.1'] }, { name: 'ns2.contoh.net' }] },
  ],
  [
    by,
    'POST /v1/bulk-actions',
    { action: 'name_servers', names: ['tiada.com'], nameServers: [{ name: 'ns1.contoh.net', addresses: [] }, { name: 'ns2.contoh.net' }] },
  ],
  [by, 'PUT /v1/domains/{domain}/signers', { signers: [{ keyTag: 1, algorithm: 13, digestType: 2, digest: 'AB'.repeat(32) }] }],
  [by, 'POST /v1/transfers-out/rejection', { secret: 'x'.repeat(43) }],
  ...handovers(by),
];
