import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** A row of an uploaded price sheet: the cell of the list it would write. */
export const priceImportCellTable = new EntitySchema({
  name: 'price_import_cell',
  columns: {
    importId: columns.id(),
    /** As the sheet counts its rows. */
    sheetRow: columns.integer({ primary: true }),
    tld: columns.text(63),
    tier: columns.text(8),
    action: columns.text(8),
    years: columns.integer(),
    /** null: the list has no price of its own for it any more. */
    amount: columns.units({ nullable: true }),
    currency: columns.text(3, { nullable: true }),
    validFrom: columns.instant({ nullable: true }),
    validUntil: columns.instant({ nullable: true }),
    allowBelowCost: columns.flag(),
  },
});
