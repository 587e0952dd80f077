import { DomainError } from '#libs/kernel';
import { type ResultCode, RESULT_MESSAGES } from './result-code';

/** The registry says no. Nothing was changed; the code and the reason go to the client. */
export class CommandRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'epp-command-refused';

  constructor(
    readonly result: ResultCode,
    readonly reason?: string,
  ) {
    super(reason ?? RESULT_MESSAGES[result]);
  }
}
