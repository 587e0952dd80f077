import type { Schema } from '#libs/platform';
import { documentTable } from './document.table';
import { Documents1795000010000 } from './migrations/1795000010000-documents';

export const documentsSchema: Schema = { entities: [documentTable], migrations: [Documents1795000010000] };
