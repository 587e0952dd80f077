import type { EntitySchemaOptions } from 'typeorm';

type ForeignKey = NonNullable<EntitySchemaOptions<unknown>['foreignKeys']>[number];

/** A foreign key as the entities say it; the migrations say the same with `foreignKey()` of the platform. */
export const reference = (name: string, property: string, target: string, referenced = 'id'): ForeignKey => ({
  name,
  target,
  columnNames: [property],
  referencedColumnNames: [referenced],
  onDelete: 'RESTRICT',
  onUpdate: 'NO ACTION',
});
