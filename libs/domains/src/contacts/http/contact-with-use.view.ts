import { ApiProperty } from '@nestjs/swagger';
import type { Contact } from '../contact';
import { ContactView, viewContact } from './contact.view';

/** A name that is registered for a contact. */
export class HeldNameView {
  @ApiProperty({ example: 'dom_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'A-label.', example: 'kopisenja.id' })
  readonly name!: string;
}

/** A contact, and how much hangs on it. */
export class ContactWithUseView extends ContactView {
  @ApiProperty({ type: 'integer', description: 'How many domains are registered for it.' })
  readonly domains!: number;
}

export const viewWithUse = (contact: Contact, uses: ReadonlyMap<string, number>): ContactWithUseView => ({
  ...viewContact(contact),
  domains: uses.get(contact.id) ?? 0,
});
