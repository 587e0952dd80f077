import { EntitySchema } from 'typeorm';
import { columns } from '../database/columns';

/** How a job is stored; its payload as JSON text. */
export const jobTable = new EntitySchema({
  name: 'job',
  columns: {
    id: columns.id(),
    kind: columns.text(64),
    uniqueKey: columns.text(160, { nullable: true }),
    payload: columns.longText(),
    state: columns.text(12),
    runAt: columns.instant(),
    attempts: columns.integer(),
    leaseToken: columns.text(40, { nullable: true }),
    lastError: columns.text(500, { nullable: true }),
    createdAt: columns.instant(),
    finishedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'job_due', columns: ['state', 'runAt'] },
    { name: 'job_unique_key', columns: ['uniqueKey'], unique: true },
  ],
});
