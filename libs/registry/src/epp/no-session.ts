import { DomainError } from '#libs/kernel';

/** No command could be sent to the registry: certainly nothing was carried out. */
export class NoSession extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'registry-no-session';

  constructor(
    reason: string,
    /** What the registry answered to the login, where it answered. */
    readonly resultCode?: number,
  ) {
    super(reason);
  }
}
