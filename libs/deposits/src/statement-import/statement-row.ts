import { type Actor, DomainError, type Money } from '#libs/kernel';
import { fingerprint } from '#libs/platform';
import type { BankAccount } from '../bank-accounts/bank-account';
import { type TopUp, TopUpAlreadyDecided } from '../top-up';
import type { BankLine } from './read-statement';

/** `open` waits for somebody, `taken` became a top-up or shows one, `ignored` is no payment of a child. */
export const STATEMENT_ROW_STATES = ['open', 'taken', 'ignored'] as const;
export type StatementRowState = (typeof STATEMENT_ROW_STATES)[number];

/** Money that arrived on a bank account, as one row of its statement says. Each is kept once, however often it is handed in. */
export interface StatementRow {
  /** `str_…` */
  readonly id: string;
  readonly nodeId: number;
  readonly bankAccountId: string;
  /** The file it was first found in, and the row there. */
  readonly importId: string;
  readonly row: number;
  readonly day: string;
  readonly amount: Money;
  readonly text: string;
  /** Of account, day, amount, text and balance, and which of several alike it is: the same for the same row of every file. */
  readonly fingerprint: string;
  readonly state: StatementRowState;
  /** Exactly when it is taken. */
  readonly topUpId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Why it was ignored. */
  readonly reason: string | null;
}

export class StatementRowNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'statement-row-not-found';

  constructor(id: string) {
    super('There is no such row of a bank statement.', { id });
  }
}

export class StatementImportNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'statement-import-not-found';

  constructor(id: string) {
    super('There is no such bank statement.', { id });
  }
}

export class StatementRowAlreadyTaken extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'statement-row-already-taken';

  constructor({ id, topUpId }: Pick<StatementRow, 'id' | 'topUpId'>) {
    super('This row of the bank statement has become a top-up already.', { id, topUpId });
  }
}

/** The bank says twice what was announced once: the second row is other money. */
export class TopUpHasItsRow extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'top-up-has-its-row';

  constructor(row: string, topUpId: string) {
    super('Another row of a bank statement shows the money of this top-up.', { row, topUp: topUpId });
  }
}

/**
 * What tells each row from all others of the account, in the order of the rows. Of rows that are alike in everything the bank
 * says, the first is the first in every file.
 */
export function fingerprintsOf({ bankCode, number }: Pick<BankAccount, 'bankCode' | 'number'>, lines: readonly BankLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ day, amount, text, balance }) => {
    const said = fingerprint([bankCode, number, day, amount.units, text.toUpperCase(), balance]);
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return fingerprint([said, before]);
  });
}

/** Whether the row shows money of this top-up still: a top-up that came to nothing lets go of its row. */
export const isHolding = (topUp: Pick<TopUp, 'state'> | null): boolean => topUp?.state === 'approved' || topUp?.state === 'pending';

/**
 * The row, to be decided about. `linked` is the top-up it is taken by. @throws StatementRowAlreadyTaken unless that one came
 * to nothing
 */
export function expectFree(row: StatementRow, linked: TopUp | null): void {
  if (row.state === 'taken' && isHolding(linked)) throw new StatementRowAlreadyTaken(row);
}

/** The row is the money of this top-up. */
export const taken = (row: StatementRow, topUpId: string, by: Actor, at: Date): StatementRow => ({
  ...row,
  state: 'taken',
  topUpId,
  decidedBy: by.personId,
  decidedAt: at,
  reason: null,
});

/** The row is no payment of a child: somebody says why. */
export const ignored = (row: StatementRow, reason: string, by: Actor, at: Date): StatementRow => ({
  ...row,
  state: 'ignored',
  topUpId: null,
  decidedBy: by.personId,
  decidedAt: at,
  reason,
});

/** A top-up that was approved by hand before its row came shows the same money. @throws TopUpAlreadyDecided when it does not */
export function expectSameMoney(row: StatementRow, topUp: TopUp): void {
  if (topUp.state !== 'approved' || !topUp.creditedAmount?.equals(row.amount)) throw new TopUpAlreadyDecided(topUp);
}
