import { CASE_CONTROLLERS, OwnIdentitiesController, OwnPrivacyController, OwnReviewController } from '#libs/documents';
import { OwnCopyController } from '#libs/reports';
import type { Type } from '@nestjs/common';
import { AutoProvisioningController } from './auto-provisioning/auto-provisioning.controller';
import { ChildAutoProvisioningController } from './auto-provisioning/child-auto-provisioning.controller';
import { DeadlinePoliciesController } from './deadline-policies/deadline-policies.controller';
import { ManageDocumentRulesController } from './document-rules/manage-document-rules.controller';
import { ReviewedIdentityController } from './case-identity/reviewed-identity.controller';
import { DocumentHoldsController } from './privacy/document-holds.controller';
import { ErasuresController } from './privacy/erasures.controller';
import { PaperDecisionsController } from './review/paper-decisions.controller';
import { ReviewReasonsController } from './review/review-reasons.controller';
import { ReviewsController } from './review/reviews.controller';

/** What is about papers that registrants have to show, in the order in which their routes are tried. */
export const PAPER_CONTROLLERS: Type[] = [
  AutoProvisioningController,
  ChildAutoProvisioningController,
  DeadlinePoliciesController,
  ...CASE_CONTROLLERS,
  ManageDocumentRulesController,
  OwnIdentitiesController,
  ReviewedIdentityController,
  OwnReviewController,
  ReviewsController,
  PaperDecisionsController,
  ReviewReasonsController,
  OwnPrivacyController,
  OwnCopyController,
  DocumentHoldsController,
  ErasuresController,
];
