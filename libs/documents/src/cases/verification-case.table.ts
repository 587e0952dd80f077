import { asJson, columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { VerificationCase } from './verification-case';

const maybe = { nullable: true };

/** How a case is stored. */
export const verificationCaseTable = new EntitySchema<VerificationCase>({
  name: 'verification_case',
  columns: {
    id: columns.id(),
    subject: columns.text(40),
    name: columns.text(253),
    tld: columns.text(64),
    contactId: columns.text(40),
    ownerId: columns.integer(),
    sellerId: columns.integer(),
    sellerParentId: columns.integer(maybe),
    variant: columns.text(40),
    requirements: columns.longText({ transformer: asJson }),
    policy: columns.longText({ ...maybe, transformer: asJson }),
    state: columns.text(12),
    closedBecause: columns.text(40, maybe),
    elapsedMs: columns.big(),
    runningSince: columns.instant(maybe),
    countedUntil: columns.instant(maybe),
    stage: columns.integer(),
    dueAt: columns.instant(maybe),
    nextAt: columns.instant(maybe),
    remindedHours: columns.longText({ transformer: asJson }),
    registeredAt: columns.instant(maybe),
    fourEyes: columns.flag(),
    reviewerId: columns.text(40, maybe),
    leaseUntil: columns.instant(maybe),
    submittedAt: columns.instant(maybe),
    decidedAt: columns.instant(maybe),
    createdAt: columns.instant(),
    listedAt: columns.instant(),
    version: columns.integer(),
  },
  indices: [
    { name: 'verification_case_subject', columns: ['subject'], unique: true },
    { name: 'verification_case_contact', columns: ['contactId'] },
    { name: 'verification_case_owner', columns: ['ownerId', 'listedAt', 'id'] },
    { name: 'verification_case_owner_state', columns: ['ownerId', 'state', 'listedAt', 'id'] },
    { name: 'verification_case_seller', columns: ['sellerId', 'listedAt', 'id'] },
    { name: 'verification_case_seller_state', columns: ['sellerId', 'state', 'listedAt', 'id'] },
    { name: 'verification_case_queue', columns: ['state', 'submittedAt', 'id'] },
    { name: 'verification_case_due', columns: ['dueAt'] },
    { name: 'verification_case_next', columns: ['nextAt'] },
  ],
  checks: [{ name: 'verification_case_stands', expression: "state IN ('missing', 'in_review', 'approved', 'closed')" }],
});
