import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** The next number of each series: one row per node, kind of paper and year, locked by whoever writes such a paper. */
export const numberSeriesTable = new EntitySchema({
  name: 'number_series',
  columns: {
    issuerId: columns.integer({ primary: true }),
    series: columns.text(12, { primary: true }),
    year: columns.integer({ primary: true }),
    next: columns.integer(),
  },
});
