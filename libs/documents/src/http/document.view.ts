import { ApiProperty } from '@nestjs/swagger';
import { DOCUMENT_KINDS, type DocumentKind, MEDIA_TYPES, type MediaType, type StoredDocument } from '../document';

/** That a document was handed in; not what is in it. */
export class DocumentView {
  @ApiProperty({ example: 'doc_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ enum: DOCUMENT_KINDS })
  readonly kind!: DocumentKind;

  @ApiProperty({ enum: MEDIA_TYPES })
  readonly mediaType!: MediaType;

  @ApiProperty({ type: 'integer', description: 'Bytes.' })
  readonly size!: number;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export const viewDocument = ({ id, kind, mediaType, size, createdAt }: StoredDocument): DocumentView => ({
  id,
  kind,
  mediaType,
  size,
  createdAt: createdAt.toISOString(),
});
