import { DomainError } from '#libs/kernel';

/** Only a registry can say it, and it does not answer just now. */
export class RegistrySilent extends DomainError {
  readonly fault = 'unavailable';
  readonly code = 'registry-silent';

  constructor(name: string) {
    super(`The registry of ${name} does not answer just now: try again a little later.`, { name });
  }
}
