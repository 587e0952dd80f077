import { ApiProperty } from '@nestjs/swagger';
import type { ContactFields } from '../contact';
import type { ContactVersion } from '../contact-versions';

/** What a contact said. */
export class ContactContentView {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly organization!: string | null;

  @ApiProperty({ type: [String] })
  readonly street!: readonly string[];

  @ApiProperty()
  readonly city!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly province!: string | null;

  @ApiProperty()
  readonly postalCode!: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2.', example: 'ID' })
  readonly country!: string;

  @ApiProperty({ description: 'E.164.', example: '+6281234567890' })
  readonly phone!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;
}

/** One saved change of a contact. */
export class ContactVersionView {
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: ContactContentView, nullable: true, description: 'Null of the first.' })
  readonly before!: ContactFields | null;

  @ApiProperty({ type: ContactContentView })
  readonly after!: ContactFields;

  @ApiProperty({ enum: ['own', 'other'], description: 'Whether my own account saved it, or the other side of the sale.' })
  readonly by!: 'own' | 'other';

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export const viewVersion = ({ version, before, after, savedByNode, createdAt }: ContactVersion, nodeId: number): ContactVersionView => ({
  version,
  before,
  after,
  by: savedByNode === nodeId ? 'own' : 'other',
  createdAt: createdAt.toISOString(),
});
