import type { Schema } from '#libs/platform';
import { contactHandleTable, contactTable, contactVersionTable } from './contacts/contact.table';
import { domainTable } from './domains.table';
import { Domains1795000005000 } from './migrations/1795000005000-domains';
import { DomainLists1795000039000 } from './migrations/1795000039000-domain-lists';
import { DomainSyncs1795000047000 } from './migrations/1795000047000-domain-syncs';
import { ContactVersions1795000048000 } from './migrations/1795000048000-contact-versions';

export const domainsSchema: Schema = {
  entities: [contactTable, contactHandleTable, contactVersionTable, domainTable],
  migrations: [Domains1795000005000, DomainLists1795000039000, DomainSyncs1795000047000, ContactVersions1795000048000],
};
