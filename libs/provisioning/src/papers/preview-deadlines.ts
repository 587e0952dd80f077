import { type DeadlinePolicy, type StageAction, type VerificationCase, VerificationCases } from '#libs/documents';
import { type Actor, Clock, DAY, after } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { OperatorOnly } from '#libs/pricing';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type ComingStep, comingSteps } from './coming-steps';
import { soundPolicy } from './sound-policy';
import { ANY_TLD } from './stored-policy';

/** How many cases are looked at, and how many steps are told one by one. */
const CASES_MAX = 5_000;
export const STEPS_SHOWN_MAX = 100;

export interface PreviewWish {
  /** How far one looks. */
  readonly days: number;
  /** What if this counted for those under a TLD (`*`: all), instead of what they have. */
  readonly instead?: { readonly tld: string; readonly policy: DeadlinePolicy } | undefined;
}

/** A name, and what would happen to it. */
export interface PreviewedStep extends ComingStep {
  readonly caseId: string;
  readonly name: string;
}

export interface DeadlinePreview {
  /** How many cases were looked at, and whether there are more. */
  readonly cases: number;
  readonly isWhole: boolean;
  readonly counts: Readonly<Record<StageAction, number>>;
  /** The soonest. */
  readonly steps: readonly PreviewedStep[];
}

/** What would happen to open names in the days to come if nobody handed anything in. Nothing is written. */
@Injectable()
export class PreviewDeadlines {
  constructor(
    private readonly reads: Reads,
    private readonly cases: VerificationCases,
    private readonly clock: Clock,
  ) {}

  /** @throws OperatorOnly, DeadlinePolicyInvalid */
  async run({ nodeId }: Actor, { days, instead }: PreviewWish): Promise<DeadlinePreview> {
    if (nodeId !== OPERATOR_ID) throw new OperatorOnly('Only the operator says what follows when papers do not come.');
    if (instead) soundPolicy(instead.policy);
    const until = after(this.clock.now(), days * DAY);
    // Under another policy a name may be due sooner than under its own.
    const found = await this.cases.running(this.reads, CASES_MAX + 1, instead && instead.tld !== ANY_TLD ? instead.tld : undefined);
    const looked = found.slice(0, CASES_MAX);
    const steps = looked.flatMap((each) => stepsOf(each, instead?.policy ?? each.policy, until));
    steps.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.name < b.name ? -1 : 1));
    const count = (action: StageAction) => steps.filter((each) => each.action === action).length;
    return {
      cases: looked.length,
      isWhole: found.length <= CASES_MAX,
      counts: { delete: count('delete'), suspend: count('suspend'), keep: count('keep') },
      steps: steps.slice(0, STEPS_SHOWN_MAX),
    };
  }
}

const stepsOf = (theCase: VerificationCase, policy: DeadlinePolicy | null, until: Date): PreviewedStep[] =>
  policy ? comingSteps(theCase, policy, until).map((step) => ({ ...step, caseId: theCase.id, name: theCase.name })) : [];
