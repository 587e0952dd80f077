import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Everything that was otherwise at a registry than here. Rows are never taken away, and the laws read them. */
export const domainDriftTable = new EntitySchema({
  name: 'domain_drift',
  columns: {
    id: columns.id(),
    domainId: columns.text(40),
    registry: columns.text(40),
    aspect: columns.text(20),
    /** The domain and the aspect while it is open, null afterwards: each is open once. */
    openAspect: columns.text(64, { nullable: true }),
    ours: columns.text(1000),
    theirs: columns.text(1000),
    /** Of an expiry, what the registry says. */
    expiresAt: columns.instant({ nullable: true }),
    seenAt: columns.instant(),
    resolution: columns.text(12, { nullable: true }),
    resolvedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'domain_drift_open', columns: ['openAspect'], unique: true },
    { name: 'domain_drift_domain', columns: ['domainId', 'id'] },
    { name: 'domain_drift_resolution', columns: ['resolution', 'id'] },
    { name: 'domain_drift_ended', columns: ['registry', 'resolution', 'resolvedAt'] },
  ],
});
