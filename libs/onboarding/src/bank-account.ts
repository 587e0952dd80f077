import { DomainError } from '#libs/kernel';

/** Where the children of a node pay to. */
export interface BankAccount {
  readonly nodeId: number;
  readonly bank: string;
  readonly number: string;
  readonly holder: string;
}

export class BankAccountMissing extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'bank-account-missing';

  constructor() {
    super('Say first on which bank account payments are to arrive.');
  }
}
