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
    createdAt: columns.instant(),
  },
  indices: [{ name: 'document_version', columns: ['subject', 'kind', 'version'], unique: true }],
});
