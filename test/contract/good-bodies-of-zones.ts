import type { GoodBody } from './good-bodies';

/** What a zone or a template may hold. */
export const records = [{ host: 'www', type: 'A', ttl: 300, value: '192.0.2.1' }];

/** What can be done about the zone of a domain, by whoever it concerns; this one is nobody's. */
export const zone = (by: 'customer' | 'subReseller'): GoodBody[] => [
  [by, 'POST /v1/domains/{domain}/dns', { template: 'ztp_1' }],
  [by, 'PUT /v1/domains/{domain}/dns/records', { version: 1, preview: true, records }],
  [by, 'PUT /v1/domains/{domain}/dns/import', { version: 1, preview: true, file: 'www A 192.0.2.1', mode: 'add' }],
  [by, 'PUT /v1/domains/{domain}/dns/template', { version: 1, preview: true, template: 'ztp_1' }],
  [by, 'POST /v1/domains/{domain}/dns/changes/{zoneChange}/undo', { version: 1, preview: true }],
  [by, 'PUT /v1/domains/{domain}/dns/dnssec', { version: 1, enabled: true }],
];
