import { STAGE_ACTIONS, type StageAction } from '#libs/documents';
import { packageRef } from '#libs/pricing';
import type { DeadlinePreview, StoredPolicy } from '#libs/provisioning';
import { ApiProperty } from '@nestjs/swagger';

/** One step of a policy. */
export class DeadlineStageView {
  @ApiProperty({ type: 'integer', description: 'Hours in which papers were missing and the name was registered.' })
  readonly afterHours!: number;

  @ApiProperty({ enum: STAGE_ACTIONS })
  readonly action!: StageAction;

  @ApiProperty({ type: 'integer', description: 'Of what each level was charged.' })
  readonly refundPercent!: number;

  @ApiProperty({ description: 'Only as long as the registry refunds it; afterwards it is suspended instead.' })
  readonly onlyWhileRefunded!: boolean;
}

/** What follows when papers do not come. */
export class DeadlinePolicyView {
  @ApiProperty({ example: 'dpo_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: '`*` for all that have nothing of their own.', example: 'co.id' })
  readonly tld!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'pkg_1' })
  readonly package!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly validFrom!: string;

  @ApiProperty({ description: 'What it was made from.', example: 'daftarnama_v2' })
  readonly preset!: string;

  @ApiProperty({ type: [DeadlineStageView] })
  readonly stages!: DeadlineStageView[];

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Hours at which people are reminded.' })
  readonly remindAtHours!: number[];

  @ApiProperty({ type: 'integer', description: 'How many hours a rejection leaves, at least.' })
  readonly restartHours!: number;
}

export const viewDeadlinePolicy = ({ id, tld, packageId, validFrom, policy }: StoredPolicy): DeadlinePolicyView => ({
  id,
  tld,
  package: packageId === null ? null : packageRef(packageId),
  validFrom: validFrom.toISOString(),
  preset: policy.preset,
  stages: policy.stages.map((stage) => ({ ...stage })),
  remindAtHours: [...policy.remindAtHours],
  restartHours: policy.restartHours,
});

/** Something that would happen to a name. */
export class PreviewedStepView {
  @ApiProperty({ example: 'case_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly case!: string;

  @ApiProperty({ example: 'kopisenja.co.id' })
  readonly name!: string;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ enum: STAGE_ACTIONS })
  readonly action!: StageAction;

  @ApiProperty({ type: 'integer' })
  readonly refundPercent!: number;
}

/** What would happen if nobody handed anything in. */
export class DeadlinePreviewView {
  @ApiProperty({ type: 'integer', description: 'So many names whose time is running were looked at.' })
  readonly cases!: number;

  @ApiProperty({ description: 'Those are all.' })
  readonly isWhole!: boolean;

  @ApiProperty({ type: 'integer' })
  readonly deleted!: number;

  @ApiProperty({ type: 'integer' })
  readonly suspended!: number;

  @ApiProperty({ type: 'integer' })
  readonly kept!: number;

  @ApiProperty({ type: [PreviewedStepView], description: 'The soonest.' })
  readonly steps!: PreviewedStepView[];
}

export const viewDeadlinePreview = ({ cases, isWhole, counts, steps }: DeadlinePreview): DeadlinePreviewView => ({
  cases,
  isWhole,
  deleted: counts.delete,
  suspended: counts.suspend,
  kept: counts.keep,
  steps: steps.map(({ caseId, name, at, action, refundPercent }) => ({ case: caseId, name, at: at.toISOString(), action, refundPercent })),
});
