import { LOOK, type OracleRow, named, own, to } from './oracle-row';

const bodiless = true;
const undone = true;

const zonesOf = (whose: 'self' | 'child'): Readonly<Record<string, OracleRow>> => {
  const domain = named('domain', 'domain', whose);
  return {
    'GET /v1/domains/:domain/dns': to(LOOK, domain),
    'POST /v1/domains/:domain/dns': to(LOOK, { ...domain, body: { template: 'ztp_none' } }),
    'DELETE /v1/domains/:domain/dns': to(LOOK, { ...domain, bodiless, undone }),
    'PUT /v1/domains/:domain/dns/records': to(LOOK, { ...domain, body: { version: 99, records: [] } }),
    'PUT /v1/domains/:domain/dns/import': to(LOOK, { ...domain, body: { version: 99, file: 'www A 192.0.2.1' } }),
    'GET /v1/domains/:domain/dns/templates': to(LOOK, domain),
    'PUT /v1/domains/:domain/dns/template': to(LOOK, {
      ...domain,
      bodyNamesNobodys: 'dns-template-not-found',
      body: { version: 99, template: 'ztp_none' },
    }),
    'GET /v1/domains/:domain/dns/file': to(LOOK, domain),
    'GET /v1/domains/:domain/dns/changes': to(LOOK, domain),
    'POST /v1/domains/:domain/dns/changes/:zoneChange/undo': to(LOOK, {
      ...named('zoneChange', 'zoneChange', whose),
      body: { version: 99 },
    }),
    'PUT /v1/domains/:domain/dns/dnssec': to(LOOK, { ...domain, body: { version: 99, enabled: false } }),
  };
};

/** Zones of the customers' own domains. */
export const OWN_ZONES = zonesOf('self');

/** Zones of what a seller has sold, and the templates it offers. */
export const ZONES_SOLD: Readonly<Record<string, OracleRow>> = {
  ...zonesOf('child'),
  'GET /v1/dns-templates': to(LOOK),
  'POST /v1/dns-templates': to(LOOK),
  'DELETE /v1/dns-templates/:dnsTemplate': to(LOOK, { ...own('dnsTemplate'), bodiless, undone }),
};
