import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a package is stored; its currency is that of the minimum deposit. */
export const pricePackageTable = new EntitySchema({
  name: 'price_package',
  columns: {
    id: columns.integer({ primary: true, generated: 'increment' }),
    sellerId: columns.integer(),
    name: columns.text(120),
    audience: columns.text(8),
    minimumDeposit: columns.units(),
    currency: columns.text(3),
    isDefault: columns.flag(),
    noticeDays: columns.integer({ default: 0 }),
    isOffered: columns.flag({ default: true }),
    announcesChanges: columns.flag({ default: true }),
    closedAt: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'price_package_seller', columns: ['sellerId'] }],
});
