import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents.module';
import { DecidePaper } from './decision/decide-paper';
import { ListOutcomes } from './decision/list-outcomes';
import { ReviewDecisions } from './decision/review-decisions';
import { ClaimCase } from './lease/claim-case';
import { ClaimNextCase } from './lease/claim-next-case';
import { ReleaseCase } from './lease/release-case';
import { ReviewLeases } from './lease/review-leases';
import { MarkCase } from './mark-case';
import { ReadReviewedCase } from './queue/read-reviewed-case';
import { ReviewQueue } from './queue/review-queue';
import { ReviewReads } from './queue/review-reads';
import { ListReviewReasons } from './reasons/list-review-reasons';
import { ReviewReasons } from './reasons/review-reasons';
import { SetReviewReason } from './reasons/set-review-reason';
import { ReviewLetters } from './review-letters';
import { CaseMessages } from './thread/case-messages';
import { ReadThread } from './thread/read-thread';
import { WriteMessage } from './thread/write-message';

const front = [
  ClaimCase,
  ClaimNextCase,
  ReleaseCase,
  DecidePaper,
  MarkCase,
  ReviewReads,
  ReadReviewedCase,
  ListReviewReasons,
  SetReviewReason,
  WriteMessage,
  ReadThread,
  ListOutcomes,
];

/** Papers of cases are reviewed by the operator. Needs the platform's module. */
@Module({
  imports: [TreeModule, DocumentsModule],
  providers: [...front, ReviewReasons, ReviewQueue, ReviewLeases, ReviewDecisions, CaseMessages, ReviewLetters],
  exports: front,
})
export class ReviewModule {}
