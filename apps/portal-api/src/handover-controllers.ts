import { HandoverCodesController, HandoversController } from '#libs/provisioning';
import type { Type } from '@nestjs/common';
import { DisputesController } from './handovers/disputes.controller';
import { HandoverRulesController } from './handovers/handover-rules.controller';

/** What is about names that go from one account to another. */
export const HANDOVER_CONTROLLERS: Type[] = [HandoversController, DisputesController, HandoverCodesController, HandoverRulesController];
