import { SECOND, after } from '#libs/kernel';

const WAIT_FIRST_SECONDS = 1;
const WAIT_MAX_SECONDS = 300;
/** Registries lock an account after a few wrong passwords. */
const AUTHENTICATION_ERRORS_MAX = 3;

/** When the next login may be tried: 1, 2, 4 ... 300 seconds after a failure, and never again after three wrong passwords. */
export class LoginBackoff {
  private failures = 0;
  private authenticationErrors = 0;
  private notBefore: Date | undefined;
  private lastReason = '';

  /** Why no login may be tried at this moment; undefined when it may. */
  objection(now: Date): string | undefined {
    if (this.authenticationErrors >= AUTHENTICATION_ERRORS_MAX) {
      return `the registry refused user and password ${AUTHENTICATION_ERRORS_MAX} times (${this.lastReason}): correct them and start again`;
    }
    if (this.notBefore && now < this.notBefore) return `${this.lastReason} (next attempt at ${this.notBefore.toISOString()})`;
    return undefined;
  }

  failed(now: Date, reason: string, authenticationError: boolean): void {
    this.lastReason = reason;
    if (authenticationError) this.authenticationErrors += 1;
    const seconds = Math.min(WAIT_MAX_SECONDS, WAIT_FIRST_SECONDS * 2 ** this.failures);
    this.failures += 1;
    this.notBefore = after(now, seconds * SECOND);
  }

  succeeded(): void {
    this.failures = 0;
    this.authenticationErrors = 0;
    this.notBefore = undefined;
  }
}
