import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** From when on a node is a taxable firm, or no more. */
export const taxStatusTable = new EntitySchema({
  name: 'tax_status',
  columns: { nodeId: columns.integer({ primary: true }), since: columns.instant({ primary: true }), isTaxable: columns.flag() },
});
