import { ApiProperty } from '@nestjs/swagger';
import type { ContactFields } from '../contact';
import type { ContactVersion } from '../contact-versions';
import { ContactContentView } from './contact-content.view';

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
