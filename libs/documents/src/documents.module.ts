import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { CaseMoves } from './cases/case-moves';
import { CasePapers } from './cases/case-papers';
import { OpenCases } from './cases/open-cases';
import { VerificationCases } from './cases/verification-cases';
import { CheckFile } from './content/check-file';
import { Pictures } from './content/pictures';
import { Documents } from './documents';
import { ReadDocument } from './read-document';
import { DocumentRules } from './rules/document-rules';
import { StorageModule } from './storage/storage.module';
import { StoreDocument } from './store-document';

const front = [Documents, StoreDocument, ReadDocument, DocumentRules, VerificationCases, CasePapers, OpenCases, CaseMoves];

/** Documents that people hand in. Needs the platform's module. */
@Module({
  imports: [TreeModule, StorageModule],
  providers: [...front, CheckFile, Pictures],
  exports: [...front, StorageModule],
})
export class DocumentsModule {}
