import { DomainError } from '#libs/kernel';

/** Somebody has not said who they are on tax papers, or has no NPWP where one is needed. */
export class TaxProfileMissing extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'tax-profile-missing';

  constructor() {
    super('A taxable firm (PKP) needs a tax profile with an NPWP first.');
  }
}
