import type { Schema } from '#libs/platform';
import { contactHandleTable, contactTable, domainTable } from './domains.table';
import { Domains1795000005000 } from './migrations/1795000005000-domains';

export const domainsSchema: Schema = {
  entities: [contactTable, contactHandleTable, domainTable],
  migrations: [Domains1795000005000],
};
