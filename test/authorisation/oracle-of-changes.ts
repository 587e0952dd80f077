import { OWN_ZONES, ZONES_SOLD } from './oracle-of-dns';
import { LOOK, MONEY, type OracleRow, named, open, own, to } from './oracle-row';

const bodiless = true;

const changesOf = (whose: 'self' | 'child'): Readonly<Record<string, OracleRow>> => {
  const domain = named('domain', 'domain', whose);
  return {
    'GET /v1/domains/:domain/timeline': to(LOOK, domain),
    'GET /v1/domains/:domain/next': to(LOOK, domain),
    'GET /v1/domains/:domain/changes': to(LOOK, domain),
    'GET /v1/domains/:domain/transfer-out': to(LOOK, domain),
    'POST /v1/transfers-out/rejection': open,
    'POST /v1/domains/:domain/refresh': to(LOOK, { ...domain, bodiless }),
    'PUT /v1/domains/:domain/auto-renewal': to(MONEY, { ...domain, body: { isOn: false } }),
    'PUT /v1/domains/:domain/name-servers': to(LOOK, {
      ...domain,
      body: { nameServers: [{ name: 'ns1.contoh.net' }, { name: 'ns2.contoh.net' }] },
    }),
    'PUT /v1/domains/:domain/signers': to(LOOK, { ...domain, body: { signers: [] } }),
    'PUT /v1/domains/:domain/lock': to(LOOK, { ...domain, bodiless }),
    'DELETE /v1/domains/:domain/lock': to(LOOK, { ...domain, bodiless }),
    'POST /v1/domains/:domain/auth-code': to(LOOK, { ...domain, bodiless }),
    'POST /v1/domains/:domain/auth-code/showing': to(LOOK, { ...domain, bodiless }),
    'POST /v1/bulk-actions': to(LOOK, { body: { action: 'lock', names: ['tiada.com'] } }),
    'GET /v1/bulk-actions': to(LOOK),
    'GET /v1/bulk-actions/:bulk': to(LOOK, own('bulk')),
    'GET /v1/bulk-actions/:bulk/rows': to(LOOK, own('bulk')),
    'GET /v1/bulk-actions/:bulk/file': to(LOOK, own('bulk')),
    'POST /v1/bulk-actions/:bulk/start': to(LOOK, { ...own('bulk'), bodiless }),
    'POST /v1/bulk-actions/:bulk/cancellation': to(LOOK, { ...own('bulk'), bodiless }),
  };
};

/** What became of the customers' own domains, their changes and zones. */
export const OWN_DOMAINS = {
  ...changesOf('self'),
  ...OWN_ZONES,
  'POST /v1/domains/:domain/transfer-out/rejection': to(LOOK, { ...own('domain'), bodiless }),
  'POST /v1/domains/:domain/transfer-out/approval': to(LOOK, { ...own('domain'), bodiless }),
  'PUT /v1/domains/:domain/freeze': to(LOOK, { ...own('domain'), bodiless, undone: true }),
  'DELETE /v1/domains/:domain/freeze': to(LOOK, { ...own('domain'), bodiless }),
};

/** What became of what a seller has sold, its changes and zones. */
export const DOMAINS_SOLD = {
  ...changesOf('child'),
  ...ZONES_SOLD,
  'GET /v1/drifts': to(LOOK, { showsDomainsBelow: true }),
  'GET /v1/drifts/counts': to(LOOK),
  'GET /v1/stuck-items': to(LOOK, { showsDomainsBelow: true }),
  'POST /v1/account-reports': to(MONEY, { onlyOperators: true, body: { registry: 'tiada' }, bodyNamesNobodys: 'registry-unknown' }),
  'GET /v1/auto-renewal-default': to(LOOK),
  'PUT /v1/auto-renewal-default': to(MONEY, { body: { isOn: false } }),
};
