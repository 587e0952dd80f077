import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** What a provider has told us, once each: a second telling meets the unique key. */
export const webhookEventTable = new EntitySchema({
  name: 'webhook_event',
  columns: {
    id: columns.id(),
    methodId: columns.text(40),
    /** SHA-256 (hex) of what was said, not of how it was written. */
    event: columns.text(64),
    paymentId: columns.text(40),
    said: columns.text(12),
    outcome: columns.text(16),
    receivedAt: columns.instant(),
  },
  indices: [
    { name: 'webhook_event_once', columns: ['methodId', 'event'], unique: true },
    { name: 'webhook_event_payment', columns: ['paymentId', 'receivedAt'] },
  ],
});
