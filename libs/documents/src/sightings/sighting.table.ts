import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { Sighting } from './sighting';

/** Who looked at which document. Rows are only ever added. */
export const sightingTable = new EntitySchema<Sighting>({
  name: 'sighting',
  columns: {
    id: columns.id(),
    documentId: columns.text(40),
    handedInBy: columns.integer({ nullable: true }),
    nodeId: columns.integer(),
    personId: columns.text(40),
    role: columns.text(12),
    purpose: columns.text(12),
    at: columns.instant(),
  },
  indices: [
    { name: 'sighting_owner', columns: ['handedInBy', 'id'] },
    { name: 'sighting_document', columns: ['documentId', 'id'] },
  ],
});
