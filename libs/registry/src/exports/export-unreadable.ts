import { DomainError } from '#libs/kernel';

/** What a registry account has to fetch cannot be fetched, or not be understood. */
export class ExportUnreadable extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'registry-export-unreadable';

  constructor(registry: string, reason: string) {
    super(`The export of ${registry} cannot be read: ${reason}.`, { registry, reason });
  }
}
