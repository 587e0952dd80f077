export {
  DOCUMENT_KINDS,
  DocumentNotFound,
  DocumentRefused,
  DocumentUnreadable,
  FILE_MAX,
  IDENTITY_KINDS,
  TooManyVersions,
} from './document';
export type { DocumentKind, MediaType, StoredDocument } from './document';
export { Documents } from './documents';
export { DocumentsModule } from './documents.module';
export { documentsSchema } from './documents.schema';
export { documentFile } from './http/document-file';
export { DocumentView, viewDocument } from './http/document.view';
export { oneFile } from './http/one-file';
export { ReadDocument } from './read-document';
export type { OpenDocument } from './read-document';
export { StoreDocument } from './store-document';
export type { DocumentWish } from './store-document';
