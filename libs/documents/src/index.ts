export { CASE_MOVED, CaseMoves } from './cases/case-moves';
export { PaperNotFound, documentSubject } from './cases/case-paper';
export type { CasePaper, PaperState } from './cases/case-paper';
export { CasePapers } from './cases/case-papers';
export { progressOf } from './cases/case-progress';
export type { CaseProgress, RequirementState } from './cases/case-progress';
export { CaseReads } from './cases/case-reads';
export type { CaseCounts, CaseSeen, CasesWish } from './cases/case-reads';
export { ChooseVariant } from './cases/choose-variant';
export { HandInPaper } from './cases/hand-in-paper';
export { PapersMissing } from './cases/moved-case';
export { OpenCases } from './cases/open-cases';
export type { WantedCase } from './cases/open-cases';
export { SubmitCase } from './cases/submit-case';
export { TakeBackPaper } from './cases/take-back-paper';
export type { PaperFile } from './cases/take-paper';
export { CASE_STATES, CaseNotFound, CaseNotOpen } from './cases/verification-case';
export type { CaseState, VerificationCase } from './cases/verification-case';
export { VerificationCases } from './cases/verification-cases';
export { dueAt, elapsedAt, nextAt, remindersDue, restartAfterRejection, stagePassed, startClock, stopClock } from './deadlines/case-clock';
export type { CaseClock } from './deadlines/case-clock';
export { STAGE_ACTIONS } from './deadlines/deadline-policy';
export type { DeadlinePolicy, DeadlineStage, StageAction } from './deadlines/deadline-policy';
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
export { CaseIdentities } from './identity/case-identities';
export { IDENTITY_KINDS_TYPED } from './identity/case-identity';
export type { CaseIdentity, TypedIdentity, TypedKind } from './identity/case-identity';
export { CorrectIdentity } from './identity/correct-identity';
export type { IdentityCheck, IdentityFindings, Registrant } from './identity/identity-check';
export { IdentityChecksView, viewIdentityChecks } from './identity/http/identity-checks.view';
export { IdentityBody, readIdentity } from './identity/http/identity.body';
export { OwnIdentitiesController } from './identity/http/own-identities.controller';
export { IdentityChecks } from './identity/identity-checks';
export type { CaseIdentityChecks, DuplicateNumber } from './identity/identity-checks';
export { ListIdentities } from './identity/list-identities';
export { RevealIdentity } from './identity/reveal-identity';
export { TypeIdentity } from './identity/type-identity';
export type { PaperRecognition } from './recognition/paper-recognition';
export { PaperRecognitions } from './recognition/paper-recognitions';
export { RecognisePapers } from './recognition/recognise-papers';
export { WantRecognition } from './recognition/want-recognition';
export { NotSoldHere } from './rules/document-rule';
export type { DocumentRule, RuleContent, RuleVariant } from './rules/document-rule';
export { DocumentRules } from './rules/document-rules';
export { PAPERS, PAPER_KINDS } from './rules/paper-kind';
export type { PaperKind } from './rules/paper-kind';
export { RulesInForce } from './rules/rules-in-force';
export { ReadDocument } from './read-document';
export type { OpenDocument } from './read-document';
export { CheckDrive } from './storage/check-drive';
export type { DriveCheck } from './storage/check-drive';
export { RewrapDocuments } from './storage/rewrap-documents';
export type { Rewrapped } from './storage/rewrap-documents';
export { StorageModule } from './storage/storage.module';
export { StoreDocument } from './store-document';
export type { DocumentWish } from './store-document';
