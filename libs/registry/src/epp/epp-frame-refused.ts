import { DomainError } from '#libs/kernel';

/** The bytes are not a frame of RFC 5734, or the document in them is not EPP. */
export class EppFrameRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'epp-frame-refused';
}
