import { DomainError } from '#libs/kernel';

/** A line that cannot be read: nothing of the file is taken. */
export class ZoneFileUnreadable extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'zone-file-unreadable';

  constructor(line: number, reason: string) {
    const message = `Line ${line}: ${reason}.`;
    super(message, { line, errors: [{ pointer: '/file', code: 'zone-file-unreadable', message }] });
  }
}
