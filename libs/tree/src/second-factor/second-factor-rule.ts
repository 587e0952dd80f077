import { DomainError } from '#libs/kernel';

/** A node that asks everybody who acts for it for a second factor. */
export interface SecondFactorRule {
  readonly nodeId: number;
  readonly since: Date;
  /** The owner who decided it. */
  readonly byPerson: string;
}

/** Whoever has no second factor may set one up here, and do nothing else. */
export class SecondFactorRequired extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'second-factor-required';
}
