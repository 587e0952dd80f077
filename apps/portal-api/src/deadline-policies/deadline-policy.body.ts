import { STAGE_ACTIONS, type DeadlinePolicy, type StageAction } from '#libs/documents';
import { ApiFromValidation, IsInstant, IsNested } from '#libs/platform';
import { parsePackageRef } from '#libs/pricing';
import {
  DEADLINE_PRESETS,
  DEADLINE_PRESET_NAMES,
  type DeadlinePreset,
  POLICY_HOURS_MAX,
  type PolicyWish,
  type PreviewWish,
  REMINDERS_MAX,
  STAGES_MAX,
} from '#libs/provisioning';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

/** One step of a policy. */
@ApiFromValidation()
export class DeadlineStageBody {
  /** Hours in which papers were missing and the name was registered. */
  @IsInt()
  @Min(1)
  @Max(POLICY_HOURS_MAX)
  readonly afterHours!: number;

  @IsIn(STAGE_ACTIONS)
  readonly action!: StageAction;

  /** Of what each level was charged. */
  @IsInt()
  @Min(0)
  @Max(100)
  readonly refundPercent: number = 0;

  /** Only as long as the registry refunds it; afterwards it is suspended instead. */
  @IsBoolean()
  readonly onlyWhileRefunded: boolean = false;
}

/** What follows when papers do not come: a preset, or a preset changed. */
@ApiFromValidation()
export class DeadlinePolicyContentBody {
  @IsIn(DEADLINE_PRESET_NAMES)
  readonly preset!: DeadlinePreset;

  /** Those of the preset when they are left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STAGES_MAX)
  @IsNested(() => DeadlineStageBody, { each: true })
  readonly stages?: DeadlineStageBody[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(REMINDERS_MAX)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(POLICY_HOURS_MAX, { each: true })
  readonly remindAtHours?: number[];

  /** How many hours a rejection leaves, at least. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(POLICY_HOURS_MAX)
  readonly restartHours?: number;
}

/** What follows under an extension, or under all that have nothing of their own (`*`). */
@ApiFromValidation()
export class DeadlinePolicyBody extends DeadlinePolicyContentBody {
  /** An extension without a dot in front, or `*`. */
  @Matches(/^(\*|[a-z0-9.-]{2,63})$/)
  readonly tld!: string;

  /** Only for those with this package of mine, and whoever buys through them. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly package?: string;

  /** At once when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly validFrom?: string;
}

/** What would happen in the days to come: as things are, or if something else counted. */
@ApiFromValidation()
export class DeadlinePreviewBody {
  @IsInt()
  @Min(1)
  @Max(90)
  readonly days: number = 7;

  /** An extension without a dot in front, or `*`: for which the policy would count. */
  @Matches(/^(\*|[a-z0-9.-]{2,63})$/)
  readonly tld: string = '*';

  /** What names have when it is left out. */
  @IsOptional()
  @IsNested(() => DeadlinePolicyContentBody)
  readonly policy?: DeadlinePolicyContentBody;
}

const readContent = ({ preset, stages, remindAtHours, restartHours }: DeadlinePolicyContentBody): DeadlinePolicy => {
  const given = DEADLINE_PRESETS[preset];
  return {
    preset,
    stages:
      stages?.map(({ afterHours, action, refundPercent, onlyWhileRefunded }) => ({
        afterHours,
        action,
        refundPercent,
        onlyWhileRefunded,
      })) ?? given.stages,
    remindAtHours: remindAtHours ?? given.remindAtHours,
    restartHours: restartHours ?? given.restartHours,
  };
};

export const readDeadlinePolicy = (body: DeadlinePolicyBody): PolicyWish => ({
  tld: body.tld,
  packageId: body.package === undefined ? null : parsePackageRef(body.package),
  validFrom: body.validFrom === undefined ? undefined : new Date(body.validFrom),
  policy: readContent(body),
});

export const readDeadlinePreview = ({ days, tld, policy }: DeadlinePreviewBody): PreviewWish => ({
  days,
  instead: policy && { tld, policy: readContent(policy) },
});
