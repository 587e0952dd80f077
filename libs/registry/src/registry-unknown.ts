import { DomainError } from '#libs/kernel';

/** No registry of that name is configured. */
export class RegistryUnknown extends DomainError {
  readonly fault = 'missing';
  readonly code = 'registry-unknown';
}
