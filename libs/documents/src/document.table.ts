import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { StoredDocument } from './document';

/** How a document is stored; its content is a file, see `storage/`. */
export const documentTable = new EntitySchema<StoredDocument>({
  name: 'document',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    subject: columns.text(40),
    kind: columns.text(8),
    version: columns.integer(),
    mediaType: columns.text(40),
    size: columns.integer(),
    keyId: columns.text(8),
    state: columns.text(12, { default: 'clean' }),
    handedInBy: columns.integer({ nullable: true }),
    keepUntil: columns.instant({ nullable: true }),
    destroyedFor: columns.text(40, { nullable: true }),
    destroyedAt: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [
    { name: 'document_version', columns: ['subject', 'kind', 'version'], unique: true },
    { name: 'document_by', columns: ['handedInBy', 'id'] },
    { name: 'document_due', columns: ['state', 'keepUntil', 'id'] },
  ],
});
