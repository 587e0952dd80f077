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
  DocumentGone,
  DocumentNotFound,
  DocumentQuarantined,
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
export { PageNotShown } from './content/pdf-pages';
export { documentFile } from './http/document-file';
export { DocumentLookQuery, readLook } from './http/document-look.query';
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
export { ResealIdentities } from './identity/reseal-identities';
export { RevealIdentity } from './identity/reveal-identity';
export { TypeIdentity } from './identity/type-identity';
export type { PaperRecognition } from './recognition/paper-recognition';
export { PaperRecognitions } from './recognition/paper-recognitions';
export { RecognisePapers } from './recognition/recognise-papers';
export { WantRecognition } from './recognition/want-recognition';
export { CaseChanged, OtherReviewerNeeded, PaperAlreadyDecided } from './review/decision/review-decision';
export type { ReviewDecision } from './review/decision/review-decision';
export { DecidePaper } from './review/decision/decide-paper';
export { ClaimCase } from './review/lease/claim-case';
export { ClaimNextCase } from './review/lease/claim-next-case';
export { ReleaseCase } from './review/lease/release-case';
export { CaseClaimed, ClaimNeeded } from './review/lease/review-lease';
export { MarkCase } from './review/mark-case';
export { ReadReviewedCase } from './review/queue/read-reviewed-case';
export type { ReviewedCase, ReviewedPaper } from './review/queue/read-reviewed-case';
export { ReviewReads } from './review/queue/review-reads';
export type { QueueSummary } from './review/queue/review-reads';
export type { ReviewRow } from './review/queue/review-row';
export { REASONS_MAX, REASON_CODE, REASON_CODE_MAX, WORDS_MAX } from './review/reasons/review-reason';
export type { ReviewReason } from './review/reasons/review-reason';
export { ReviewReasons } from './review/reasons/review-reasons';
export { SetReviewReason } from './review/reasons/set-review-reason';
export { reviewLaws } from './review/review.laws';
export { ReviewModule } from './review/review.module';
export { SERVICE_STATES } from './review/service-level/service-level';
export { ReadThread } from './review/thread/read-thread';
export { WriteMessage } from './review/thread/write-message';
export { NotSoldHere } from './rules/document-rule';
export type { DocumentRule, RuleContent, RuleVariant } from './rules/document-rule';
export { DocumentRules } from './rules/document-rules';
export { PAPERS, PAPER_KINDS } from './rules/paper-kind';
export type { PaperKind } from './rules/paper-kind';
export { RulesInForce } from './rules/rules-in-force';
export { ReadDocument } from './read-document';
export type { Look, OpenDocument } from './read-document';
export { DestroyDocument } from './retention/destroy-document';
export { DocumentHoldNotFound, NothingToHold } from './retention/document-hold';
export type { DocumentHold } from './retention/document-hold';
export { DocumentHolds } from './retention/document-holds';
export { END_DOCUMENTS, EndDocuments } from './retention/end-documents';
export { Fates } from './retention/fates';
export type { Fate } from './retention/retention';
export { ScanDocument } from './scanning/scan-document';
export type { Purpose, Sighting } from './sightings/sighting';
export { Sightings } from './sightings/sightings';
export { CheckDrive } from './storage/check-drive';
export type { DriveCheck } from './storage/check-drive';
export { RewrapDocuments } from './storage/rewrap-documents';
export type { Rewrapped } from './storage/rewrap-documents';
export { StorageModule } from './storage/storage.module';
export { StoreDocument } from './store-document';
export type { DocumentWish } from './store-document';
