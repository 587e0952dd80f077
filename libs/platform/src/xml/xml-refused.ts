import { DomainError } from '#libs/kernel';

/** The text is not XML that we read: malformed, hostile (DOCTYPE, too deep, too big) or not UTF-8. */
export class XmlRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'xml-refused';
}
