import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { CheckFile } from './content/check-file';
import { Pictures } from './content/pictures';
import { Documents } from './documents';
import { ReadDocument } from './read-document';
import { DocumentDrive } from './storage/document-drive';
import { DocumentKey } from './storage/document-key';
import { LocalDrive } from './storage/local-drive';
import { Vault } from './storage/vault';
import { StoreDocument } from './store-document';

const front = [Documents, StoreDocument, ReadDocument];

/** Documents that people hand in. Needs the platform's module. */
@Module({
  imports: [TreeModule],
  providers: [...front, CheckFile, Pictures, Vault, DocumentKey, { provide: DocumentDrive, useClass: LocalDrive }],
  exports: front,
})
export class DocumentsModule {}
