import { BulkActionsController } from '#libs/provisioning';
import { BulkFileController } from '#libs/reports';
import type { Type } from '@nestjs/common';
import { BulkPreviewsController } from './bulk-previews.controller';

/** What customers do with many of their domains at once, in the order in which the routes are tried. */
export const BULK_CONTROLLERS: Type[] = [BulkPreviewsController, BulkActionsController, BulkFileController];
