import type { Schema } from '#libs/platform';
import { Dns1795000041000 } from './migrations/1795000041000-dns';
import { SignersGone1795000051001 } from './migrations/1795000051001-signers-gone';
import { templateTable } from './templates/template.table';
import { zoneChangeTable, zoneTable } from './zone.table';

/** Tables and migrations of this lib. */
export const dnsSchema: Schema = {
  entities: [zoneTable, zoneChangeTable, templateTable],
  migrations: [Dns1795000041000, SignersGone1795000051001],
};
