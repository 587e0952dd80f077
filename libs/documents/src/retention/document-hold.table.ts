import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { DocumentHold } from './document-hold';

/** Which papers are held. A hold that was lifted stays written down. */
export const documentHoldTable = new EntitySchema<DocumentHold>({
  name: 'document_hold',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    object: columns.text(40),
    reason: columns.text(500),
    placedBy: columns.text(40),
    placedAt: columns.instant(),
    liftedBy: columns.text(40, { nullable: true }),
    liftedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'document_hold_node', columns: ['nodeId', 'id'] },
    { name: 'document_hold_object', columns: ['object'] },
  ],
});
