import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { UploadLink } from './upload-link';

/** How a link is stored: without its secret. */
export const uploadLinkTable = new EntitySchema<UploadLink>({
  name: 'upload_link',
  columns: {
    id: columns.id(),
    caseId: columns.text(40),
    secretHash: columns.text(64),
    filesMax: columns.integer(),
    madeByNode: columns.integer(),
    madeBy: columns.text(40),
    createdAt: columns.instant(),
    expiresAt: columns.instant(),
    revokedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'upload_link_secret', columns: ['secretHash'], unique: true },
    { name: 'upload_link_case', columns: ['caseId', 'id'] },
  ],
});
