import { TemplatesController, ZonesController } from '#libs/dns';
import {
  AccountReportsController,
  DeparturesController,
  DomainChangesController,
  DriftsController,
  RefreshesController,
  StuckItemsController,
} from '#libs/provisioning';
import type { Type } from '@nestjs/common';

/** What sellers see of, and do for, domains that they have sold, in the order in which the routes are tried. */
export const DOMAIN_CONTROLLERS: Type[] = [
  DomainChangesController,
  DeparturesController,
  RefreshesController,
  DriftsController,
  StuckItemsController,
  AccountReportsController,
  ZonesController,
  TemplatesController,
];
