import { ApiProperty } from '@nestjs/swagger';
import type { Contact } from '../contact';
import { ContactContentView } from './contact-content.view';

/** Who domains are registered for. */
export class ContactView extends ContactContentView {
  @ApiProperty({ example: 'con_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'Taken when an order names no contact.' })
  readonly isDefault!: boolean;

  @ApiProperty({ type: 'integer', description: 'One more with each saved change.', example: 1 })
  readonly version!: number;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export const viewContact = (contact: Contact) =>
  ({
    id: contact.id,
    name: contact.name,
    organization: contact.organization,
    street: [...contact.street],
    city: contact.city,
    province: contact.province,
    postalCode: contact.postalCode,
    country: contact.country,
    phone: contact.phone,
    email: contact.email,
    isDefault: contact.isDefault,
    version: contact.version,
    createdAt: contact.createdAt.toISOString(),
  }) satisfies ContactView;
