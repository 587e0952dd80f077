import { asJson, columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { Erasure } from './erasure';

/** Who asked for erasure, when, and what became of it. */
export const erasureTable = new EntitySchema<Erasure>({
  name: 'erasure',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    state: columns.text(8),
    askedBy: columns.text(40),
    askedAt: columns.instant(),
    dueAt: columns.instant(),
    decidedBy: columns.text(40, { nullable: true }),
    decidedAt: columns.instant({ nullable: true }),
    outcomes: columns.longText({ nullable: true, transformer: asJson }),
    openOf: columns.integer({ nullable: true }),
  },
  indices: [
    { name: 'erasure_node', columns: ['nodeId', 'id'] },
    { name: 'erasure_state', columns: ['state', 'id'] },
    { name: 'erasure_open', columns: ['openOf'], unique: true },
  ],
});
