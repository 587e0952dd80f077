import type { Schema } from '#libs/platform';
import { markupRuleTable } from './markup-rule.table';
import { Prices1795000002000 } from './migrations/1795000002000-prices';
import { packageAssignmentTable } from './package-assignment.table';
import { pricePackageTable } from './price-package.table';
import { priceVersionTable } from './price-version.table';
import { priceTable } from './price.table';
import { taxStatusTable } from './tax-status.table';

/** The tables of this lib, and how they come about. */
export const pricingSchema: Schema = {
  entities: [priceTable, priceVersionTable, pricePackageTable, packageAssignmentTable, markupRuleTable, taxStatusTable],
  migrations: [Prices1795000002000],
};
