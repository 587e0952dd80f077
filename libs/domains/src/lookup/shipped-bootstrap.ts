import { type RdapBootstrap, readBootstrap } from './rdap-bootstrap';

/** What IANA's list says of the suffixes that are sold most, for as long as the list itself has not been fetched. */
const DOCUMENT = {
  publication: '2026-11-01T00:00:00Z',
  services: [
    [['id'], ['https://rdap.pandi.id/rdap/']],
    [['com'], ['https://rdap.verisign.com/com/v1/']],
    [['net'], ['https://rdap.verisign.com/net/v1/']],
    [['org'], ['https://rdap.publicinterestregistry.org/rdap/']],
    [['info', 'io', 'live', 'news', 'rocks', 'studio', 'world'], ['https://rdap.identitydigital.services/rdap/']],
    [['biz'], ['https://rdap.nic.biz/']],
    [['xyz'], ['https://rdap.centralnic.com/xyz/']],
    [['shop'], ['https://rdap.gmoregistry.net/rdap/']],
    [['app', 'dev', 'page'], ['https://pubapi.registry.google/rdap/']],
    [['online', 'site', 'store', 'tech', 'website', 'space', 'fun', 'host', 'press'], ['https://rdap.radix.host/rdap/']],
  ],
};

/** The list that comes with the program. */
export const SHIPPED_BOOTSTRAP: RdapBootstrap = readBootstrap(DOCUMENT)!;
