import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Addresses of registrants that are to be proved, or were: one for a customer and an address. */
export const emailVerificationTable = new EntitySchema({
  name: 'email_verification',
  columns: {
    id: columns.id(),
    ownerId: columns.integer(),
    email: columns.text(254),
    contactId: columns.text(40),
    secretHash: columns.text(64, { nullable: true }),
    stage: columns.integer(),
    startedAt: columns.instant(),
    nextAt: columns.instant({ nullable: true }),
    mailedAt: columns.instant(),
    verifiedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'email_verification_address', columns: ['ownerId', 'email'], unique: true },
    { name: 'email_verification_secret', columns: ['secretHash'], unique: true },
    { name: 'email_verification_next', columns: ['nextAt', 'id'] },
  ],
});
