import { asJson, columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { MailContact } from './mail-contact';

/** How somebody who gets mails is stored: an address once at each node. */
export const mailContactTable = new EntitySchema<MailContact>({
  name: 'mail_contact',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    name: columns.text(120),
    email: columns.text(254),
    locale: columns.text(2),
    departments: columns.longText({ transformer: asJson }),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'mail_contact_node', columns: ['nodeId', 'email'], unique: true }],
  foreignKeys: [reference('fk_mail_contact_node', 'nodeId', 'node')],
});
