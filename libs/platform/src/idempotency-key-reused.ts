import { DomainError } from '#libs/kernel';

/** The key was used before, for another request (draft-ietf-httpapi-idempotency-key-header). */
export class IdempotencyKeyReused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'idempotency-key-reused';

  constructor() {
    super('This Idempotency-Key has been used for another request: take a new key for a new request.');
  }
}
