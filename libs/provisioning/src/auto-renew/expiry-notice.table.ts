import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Every notice of an expiry that was posted: once for each domain, the expiry that was ahead, and the stage. */
export const expiryNoticeTable = new EntitySchema({
  name: 'expiry_notice',
  columns: {
    id: columns.id(),
    domainId: columns.text(40),
    expiresAt: columns.instant(),
    /** Days before the expiry; below zero after it. */
    stage: columns.integer(),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'expiry_notice_once', columns: ['domainId', 'expiresAt', 'stage'], unique: true }],
});
