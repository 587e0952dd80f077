import type { Schema } from '#libs/platform';
import { casePaperTable } from './cases/case-paper.table';
import { verificationCaseTable } from './cases/verification-case.table';
import { documentTable } from './document.table';
import { caseIdentityTable } from './identity/case-identity.table';
import { Documents1795000010000 } from './migrations/1795000010000-documents';
import { Cases1795000030000 } from './migrations/1795000030000-cases';
import { UploadLinks1795000030001 } from './migrations/1795000030001-upload-links';
import { Vault1795000031000 } from './migrations/1795000031000-vault';
import { Erasures1795000031001 } from './migrations/1795000031001-erasures';
import { Review1795000032000 } from './migrations/1795000032000-review';
import { Identity1795000034000 } from './migrations/1795000034000-identity';
import { erasureTable } from './privacy/erasure.table';
import { paperRecognitionTable } from './recognition/paper-recognition.table';
import { reviewDecisionTable } from './review/decision/review-decision.table';
import { reviewLeaseTable } from './review/lease/review-lease.table';
import { reviewReasonTable } from './review/reasons/review-reason.table';
import { caseMessageTable } from './review/thread/case-message.table';
import { caseReadTable } from './review/thread/case-read.table';
import { documentHoldTable } from './retention/document-hold.table';
import { documentRuleTable } from './rules/document-rule.table';
import { uploadLinkTable } from './upload-links/upload-link.table';
import { sightingTable } from './sightings/sighting.table';

const reviewTables = [reviewLeaseTable, reviewDecisionTable, reviewReasonTable, caseMessageTable, caseReadTable];
const vaultTables = [sightingTable, documentHoldTable, erasureTable];
const identityTables = [caseIdentityTable, paperRecognitionTable];

export const documentsSchema: Schema = {
  entities: [
    documentTable,
    documentRuleTable,
    verificationCaseTable,
    casePaperTable,
    uploadLinkTable,
    ...vaultTables,
    ...reviewTables,
    ...identityTables,
  ],
  migrations: [
    Documents1795000010000,
    Cases1795000030000,
    UploadLinks1795000030001,
    Vault1795000031000,
    Erasures1795000031001,
    Review1795000032000,
    Identity1795000034000,
  ],
};
