import { DomainError } from '#libs/kernel';

/** It is not deleted, is being restored, or is beyond saving: its registry says so. */
export class NotRestorable extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'not-restorable';
}
