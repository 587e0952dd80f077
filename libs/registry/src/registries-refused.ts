import { DomainError } from '#libs/kernel';

/** The list of registries has mistakes: each is in `facts.mistakes` and in the message, with its place and without any secret. */
export class RegistriesRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'registries-refused';

  constructor(mistakes: readonly string[]) {
    super(`The registries are not right:\n  ${mistakes.join('\n  ')}`, { mistakes });
  }
}
