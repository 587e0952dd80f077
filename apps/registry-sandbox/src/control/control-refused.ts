import { DomainError } from '#libs/kernel';

/** What was asked of the control endpoint makes no sense; the message says why. */
export class ControlRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'control-refused';
}

/** There is no such thing to control. */
export class ControlMissing extends DomainError {
  readonly fault = 'missing';
  readonly code = 'control-missing';
}
