import { TemplatesController, ZonesController } from '#libs/dns';
import {
  AccountReportsController,
  AutoRenewalController,
  BulkActionsController,
  DeparturesController,
  RejectionsByLinkController,
  DomainChangesController,
  DriftsController,
  RefreshesController,
  StuckItemsController,
} from '#libs/provisioning';
import { BulkFileController } from '#libs/reports';
import type { Type } from '@nestjs/common';
import { AutoRenewalDefaultController } from './auto-renewal/auto-renewal-default.controller';
import { BulkPreviewsController } from './bulk/bulk-previews.controller';

/** What sellers see of, and do for, domains that they have sold, in the order in which the routes are tried. */
export const DOMAIN_CONTROLLERS: Type[] = [
  AutoRenewalController,
  AutoRenewalDefaultController,
  DomainChangesController,
  DeparturesController,
  RejectionsByLinkController,
  RefreshesController,
  DriftsController,
  StuckItemsController,
  AccountReportsController,
  ZonesController,
  TemplatesController,
  BulkPreviewsController,
  BulkActionsController,
  BulkFileController,
];
