import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How it is stored what one person alone may do at a node; a node without a row has its standard. */
export const approvalLimitTable = new EntitySchema({
  name: 'approval_limit',
  columns: {
    nodeId: columns.integer({ primary: true }),
    units: columns.units({ nullable: true }),
    currency: columns.text(3),
    /** What counts instead until `countsFrom`. */
    beforeUnits: columns.units({ nullable: true }),
    countsFrom: columns.instant({ nullable: true }),
  },
});
