import { EntitySchema } from 'typeorm';
import { columns } from '../database/columns';

/** How a mail is stored; its brand and data as JSON text. */
export const letterTable = new EntitySchema({
  name: 'letter',
  columns: {
    id: columns.id(),
    personId: columns.text(40, { nullable: true }),
    nodeId: columns.integer(),
    toEmail: columns.text(254),
    toName: columns.text(200),
    template: columns.text(40),
    locale: columns.text(2),
    brand: columns.longText(),
    data: columns.longText(),
    /** The domain that it is about, as it calls it. */
    about: columns.text(253, { nullable: true }),
    state: columns.text(12),
    failure: columns.text(300, { nullable: true }),
    messageId: columns.text(200, { nullable: true }),
    createdAt: columns.instant(),
    sentAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'letter_node', columns: ['nodeId', 'id'] },
    { name: 'letter_about', columns: ['nodeId', 'about', 'id'] },
    { name: 'letter_person', columns: ['personId', 'id'] },
  ],
});
