import { DomainError, MINUTE, after } from '#libs/kernel';

/** How long a proof of who one is counts on the session it was given on. */
export const STEP_UP_MS = 10 * MINUTE;

export class StepUpNeeded extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'step-up-needed';
}

export class ProofRefused extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'proof-refused';
}

/**
 * For what matters most a session alone is not enough: its person proved who they are within the last ten minutes, by
 * logging in or by `POST /v1/auth/step-up`. @throws StepUpNeeded
 */
export function refuseStale(steppedUpAt: Date | null, now: Date): void {
  if (!steppedUpAt || now >= after(steppedUpAt, STEP_UP_MS)) throw new StepUpNeeded('Prove again who you are, then repeat this.');
}
