import { type CaseClock, type DeadlinePolicy, type StageAction, dueAt, stagePassed } from '#libs/documents';

/** What would happen to a name, and when, if nothing is handed in for it. */
export interface ComingStep {
  readonly at: Date;
  readonly action: StageAction;
  readonly refundPercent: number;
}

/** The steps of a policy that are still to come for a case, up to a time. None while its clock stands still. Pure. */
export function comingSteps(clock: CaseClock, policy: DeadlinePolicy, until: Date): ComingStep[] {
  const steps: ComingStep[] = [];
  let standing: CaseClock = clock;
  for (const { action, refundPercent } of policy.stages.slice(clock.stage)) {
    const at = dueAt(standing, policy);
    if (!at || at > until) break;
    steps.push({ at, action, refundPercent });
    standing = stagePassed(standing);
  }
  return steps;
}
