import { DomainError } from '#libs/kernel';

/** A command was sent and no usable answer came: it may have been carried out or not. */
export class AnswerLost extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'registry-answer-lost';
}
