import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { CaseMoves } from './cases/case-moves';
import { CasePapers } from './cases/case-papers';
import { CaseReads } from './cases/case-reads';
import { CaseSides } from './cases/case-sides';
import { ChooseVariant } from './cases/choose-variant';
import { HandInPaper } from './cases/hand-in-paper';
import { OpenCases } from './cases/open-cases';
import { ReusePapers } from './cases/reuse-papers';
import { SubmitCase } from './cases/submit-case';
import { TakeBackPaper } from './cases/take-back-paper';
import { TakePaper } from './cases/take-paper';
import { VerificationCases } from './cases/verification-cases';
import { CheckFile } from './content/check-file';
import { Pictures } from './content/pictures';
import { Documents } from './documents';
import { CaseIdentities } from './identity/case-identities';
import { CorrectIdentity } from './identity/correct-identity';
import { IdentityChecks } from './identity/identity-checks';
import { ListIdentities } from './identity/list-identities';
import { RevealIdentity } from './identity/reveal-identity';
import { TypeIdentity } from './identity/type-identity';
import { ReadDocument } from './read-document';
import { PaperRecognitions } from './recognition/paper-recognitions';
import { RecognisePapers } from './recognition/recognise-papers';
import { RecogniseText } from './recognition/recognise-text';
import { WantRecognition } from './recognition/want-recognition';
import { DocumentRules } from './rules/document-rules';
import { StorageModule } from './storage/storage.module';
import { StoreDocument } from './store-document';

const front = [Documents, StoreDocument, ReadDocument, DocumentRules, VerificationCases, CasePapers, OpenCases, CaseMoves, CaseReads, HandInPaper, TakeBackPaper, SubmitCase, ChooseVariant];
const identity = [
  TypeIdentity,
  CorrectIdentity,
  RevealIdentity,
  ListIdentities,
  IdentityChecks,
  CaseIdentities,
  PaperRecognitions,
  WantRecognition,
];

/** Documents that people hand in. Needs the platform's module. */
@Module({
  imports: [TreeModule, StorageModule],
  providers: [...front, ...identity, RecognisePapers, RecogniseText, CaseSides, ReusePapers, TakePaper, CheckFile, Pictures],
  exports: [...front, ...identity, RecognisePapers, StorageModule],
})
export class DocumentsModule {}
