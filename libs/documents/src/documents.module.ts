import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { CaseMoves } from './cases/case-moves';
import { CasePapers } from './cases/case-papers';
import { CaseReads } from './cases/case-reads';
import { CaseSides } from './cases/case-sides';
import { ChooseVariant } from './cases/choose-variant';
import { HandInPaper } from './cases/hand-in-paper';
import { OpenCases } from './cases/open-cases';
import { ReadOwnPaper } from './cases/read-own-paper';
import { ReusePapers } from './cases/reuse-papers';
import { SharePapers } from './cases/share-papers';
import { SubmitCase } from './cases/submit-case';
import { TakeBackPaper } from './cases/take-back-paper';
import { TakePaper } from './cases/take-paper';
import { VerificationCases } from './cases/verification-cases';
import { CheckFile } from './content/check-file';
import { PdfPages } from './content/pdf-pages';
import { Pictures } from './content/pictures';
import { Documents } from './documents';
import { CaseIdentities } from './identity/case-identities';
import { CorrectIdentity } from './identity/correct-identity';
import { EndIdentities } from './identity/end-identities';
import { IdentityChecks } from './identity/identity-checks';
import { ListIdentities } from './identity/list-identities';
import { OwnIdentities } from './identity/own-identities';
import { RevealIdentity } from './identity/reveal-identity';
import { TypeIdentity } from './identity/type-identity';
import { ReadDocument } from './read-document';
import { PaperRecognitions } from './recognition/paper-recognitions';
import { RecognisePapers } from './recognition/recognise-papers';
import { RecogniseText } from './recognition/recognise-text';
import { WantRecognition } from './recognition/want-recognition';
import { DestroyDocument } from './retention/destroy-document';
import { DocumentHolds } from './retention/document-holds';
import { Retention } from './retention/retention';
import { DocumentRuleReads } from './rules/document-rule-reads';
import { DocumentRules } from './rules/document-rules';
import { SetDocumentRule } from './rules/set-document-rule';
import { RejectInfected } from './scanning/reject-infected';
import { ScanDocument } from './scanning/scan-document';
import { Sightings } from './sightings/sightings';
import { StorageModule } from './storage/storage.module';
import { StoreDocument } from './store-document';
import { ListUploadLinks } from './upload-links/list-upload-links';
import { MakeUploadLink } from './upload-links/make-upload-link';
import { RevokeUploadLink } from './upload-links/revoke-upload-link';
import { UploadLinks } from './upload-links/upload-links';
import { UseUploadLink } from './upload-links/use-upload-link';

const front = [
  Documents,
  StoreDocument,
  ReadDocument,
  DocumentRules,
  VerificationCases,
  CasePapers,
  OpenCases,
  CaseMoves,
  CaseReads,
  HandInPaper,
  TakeBackPaper,
  SubmitCase,
  ChooseVariant,
];
const identity = [
  TypeIdentity,
  CorrectIdentity,
  RevealIdentity,
  ListIdentities,
  IdentityChecks,
  CaseIdentities,
  EndIdentities,
  OwnIdentities,
  PaperRecognitions,
  WantRecognition,
];
const vault = [ScanDocument, DocumentHolds, Retention, DestroyDocument, Sightings];

const uploads = [
  DocumentRuleReads,
  SetDocumentRule,
  MakeUploadLink,
  ListUploadLinks,
  RevokeUploadLink,
  UseUploadLink,
  ReadOwnPaper,
  SharePapers,
];

/** Documents that people hand in. Needs the platform's module. */
@Module({
  imports: [TreeModule, StorageModule],
  providers: [
    ...front,
    ...uploads,
    UploadLinks,
    ...vault,
    RejectInfected,
    PdfPages,
    ...identity,
    RecognisePapers,

    RecogniseText,
    CaseSides,
    ReusePapers,
    TakePaper,
    CheckFile,
    Pictures,
  ],
  exports: [...front, ...uploads, ...vault, ...identity, RecognisePapers, StorageModule],
})
export class DocumentsModule {}
