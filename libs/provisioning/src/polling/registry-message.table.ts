import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Everything that registries ever told us by their queues. Rows are never changed, but for when they were acknowledged. */
export const registryMessageTable = new EntitySchema({
  name: 'registry_message',
  columns: {
    id: columns.id(),
    registry: columns.text(32),
    account: columns.text(300),
    messageId: columns.text(200),
    fingerprint: columns.text(64),
    kind: columns.text(20),
    about: columns.text(255, { nullable: true }),
    text: columns.text(1000),
    news: columns.longText(),
    xml: columns.longText(),
    queuedAt: columns.instant({ nullable: true }),
    receivedAt: columns.instant(),
    acknowledgedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'registry_message_once', columns: ['account', 'fingerprint'], unique: true },
    { name: 'registry_message_about', columns: ['about', 'id'] },
  ],
});
