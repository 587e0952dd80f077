import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Which package a child was given by its parent. Without a row it has the default one. */
export const packageAssignmentTable = new EntitySchema({
  name: 'package_assignment',
  columns: { childId: columns.integer({ primary: true }), packageId: columns.integer() },
  indices: [{ name: 'package_assignment_package', columns: ['packageId'] }],
  foreignKeys: [
    {
      name: 'package_assignment_of',
      target: 'price_package',
      columnNames: ['packageId'],
      referencedColumnNames: ['id'],
      onDelete: 'RESTRICT',
      onUpdate: 'NO ACTION',
    },
  ],
});
