import type { Schema } from '#libs/platform';
import { contactHandleTable, contactTable, domainTable } from './domains.table';
import { Domains1795000005000 } from './migrations/1795000005000-domains';
import { DomainLists1795000039000 } from './migrations/1795000039000-domain-lists';

export const domainsSchema: Schema = {
  entities: [contactTable, contactHandleTable, domainTable],
  migrations: [Domains1795000005000, DomainLists1795000039000],
};
