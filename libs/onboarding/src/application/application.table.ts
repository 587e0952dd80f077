import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { Application } from './application';

const maybe = { nullable: true };

/** How an application is stored. */
export const applicationTable = new EntitySchema<Application>({
  name: 'application',
  columns: {
    id: columns.id(),
    parentId: columns.integer(),
    state: columns.text(20),
    type: columns.text(12),
    name: columns.text(120),
    contactName: columns.text(120),
    email: columns.text(254),
    phone: columns.text(20),
    locale: columns.text(2),
    tokenHash: columns.text(64),
    ip: columns.text(45, maybe),
    createdAt: columns.instant(),
    movedAt: columns.instant(),
    linkHash: columns.text(64, maybe),
    linkUntil: columns.instant(maybe),
    linksSent: columns.integer(),
    verifiedEmail: columns.text(254, maybe),
    verifiedPhone: columns.text(20, maybe),
    codeHash: columns.text(64, maybe),
    codeUntil: columns.instant(maybe),
    codeTries: columns.integer(),
    codesSent: columns.integer(),
    codeSentAt: columns.instant(maybe),
    packageId: columns.integer(maybe),
    minimumUnits: columns.units(maybe),
    currency: columns.text(3, maybe),
    paymentUnits: columns.units(maybe),
    nodeId: columns.integer(maybe),
    decidedBy: columns.text(40, maybe),
    decidedAt: columns.instant(maybe),
    reason: columns.text(500, maybe),
  },
  indices: [
    { name: 'application_token', columns: ['tokenHash'], unique: true },
    { name: 'application_link', columns: ['linkHash'], unique: true },
    { name: 'application_verified_email', columns: ['verifiedEmail'], unique: true },
    { name: 'application_verified_phone', columns: ['verifiedPhone'], unique: true },
    { name: 'application_node', columns: ['nodeId'], unique: true },
    { name: 'application_parent', columns: ['parentId', 'id'] },
    { name: 'application_parent_state', columns: ['parentId', 'state', 'id'] },
    { name: 'application_ip', columns: ['ip', 'createdAt'] },
    { name: 'application_email', columns: ['email', 'createdAt'] },
  ],
});
