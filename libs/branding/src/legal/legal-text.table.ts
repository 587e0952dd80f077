import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { LegalText } from './legal-text';

/** A version as it is stored, a column for each language. */
export type LegalTextRow = Omit<LegalText, 'texts'> & { readonly textId: string | null; readonly textEn: string | null };

/** Rows are only added. */
export const legalTextTable = new EntitySchema<LegalTextRow>({
  name: 'legal_text',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    kind: columns.text(16),
    version: columns.integer(),
    textId: columns.longText({ nullable: true }),
    textEn: columns.longText({ nullable: true }),
    publishedFrom: columns.instant(),
    createdAt: columns.instant(),
  },
  indices: [
    { name: 'legal_text_version', columns: ['nodeId', 'kind', 'version'], unique: true },
    { name: 'legal_text_node', columns: ['nodeId', 'id'] },
  ],
});
