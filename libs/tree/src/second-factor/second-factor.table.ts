import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { SecondFactor } from './second-factor';

/** How a second factor is stored: one for a person. */
export const secondFactorTable = new EntitySchema<SecondFactor>({
  name: 'second_factor',
  columns: {
    personId: columns.id(),
    sealedSecret: columns.text(200),
    lastStep: columns.integer(),
    failures: columns.integer(),
    failedAt: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
    confirmedAt: columns.instant({ nullable: true }),
  },
  foreignKeys: [reference('fk_second_factor_person', 'personId', 'person')],
});
