import { DomainError, HOUR, after } from '#libs/kernel';
import { bankWith } from './bank';

/**
 * Where the children of a node pay to. What stands here never changes, so that whoever was told a number can still see
 * which one: another number is another account, and takes the place of the old one.
 */
export interface BankAccount {
  /** `bnk_…` */
  readonly id: string;
  readonly nodeId: number;
  /** Three digits; `000` where nobody said which bank it is. */
  readonly bankCode: string;
  readonly bank: string;
  /** 6 to 20 digits. */
  readonly number: string;
  readonly holder: string;
  /** From when on it is shown to those who pay. */
  readonly opensAt: Date;
  /** From when on it is not shown any more; null while nobody has said so. */
  readonly closesAt: Date | null;
  /** Shown at the moment it was read. */
  readonly isOpen: boolean;
}

/** An account as somebody wants it. The name of the bank is asked for where the code is not one of `BANKS`. */
export interface BankAccountWish {
  readonly bankCode: string;
  readonly bank?: string | undefined;
  readonly number: string;
  readonly holder: string;
}

/** How many accounts a node has at most that are open or about to open. */
export const ACCOUNTS_MAX = 20;
export const BANK_CODE = /^\d{3}$/;
export const ACCOUNT_NUMBER = /^\d{6,20}$/;

/** Nobody up to the operator has said where payments are to arrive. */
export class BankAccountMissing extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'bank-account-missing';

  constructor() {
    super('Nobody has said yet to which bank account payments go.');
  }
}

export class BankAccountNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'bank-account-not-found';

  constructor(id: string) {
    super('There is no such bank account.', { id });
  }
}

export class BankAccountClosed extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'bank-account-closed';

  constructor(id: string) {
    super('This bank account is closed already.', { id });
  }
}

export class BankNameMissing extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'bank-name-missing';

  constructor() {
    const message = 'That is no code of a bank that we know: say the name of the bank.';
    super(message, { errors: [{ pointer: '/bank', code: 'bank-name-missing', message }] });
  }
}

export class TooManyBankAccounts extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-bank-accounts';

  constructor() {
    super(`There are ${ACCOUNTS_MAX} bank accounts already.`, { limit: ACCOUNTS_MAX });
  }
}

/** A new account, which is shown when the cooling-off is over. The known name of a bank goes before what was typed. @throws BankNameMissing */
export function newBankAccount(nodeId: number, wish: BankAccountWish, id: string, at: Date, coolingHours: number): BankAccount {
  const bank = bankWith(wish.bankCode)?.name ?? wish.bank;
  if (bank === undefined) throw new BankNameMissing();
  const { bankCode, number, holder } = wish;
  const opensAt = after(at, coolingHours * HOUR);
  return { id, nodeId, bankCode, bank, number, holder, opensAt, closesAt: null, isOpen: opensAt <= at };
}

/** The account is not shown any more from that moment on. @throws BankAccountClosed */
export function closed(account: BankAccount, closesAt: Date, now: Date): BankAccount {
  if (account.closesAt !== null) throw new BankAccountClosed(account.id);
  return { ...account, closesAt, isOpen: isOpenAt({ ...account, closesAt }, now) };
}

export const isOpenAt = ({ opensAt, closesAt }: Pick<BankAccount, 'opensAt' | 'closesAt'>, now: Date): boolean =>
  opensAt <= now && (closesAt === null || closesAt > now);

/** Has the number as many digits as those of its bank have as a rule? */
export const isUsualLength = ({ bankCode, number }: Pick<BankAccount, 'bankCode' | 'number'>): boolean => {
  const usual = bankWith(bankCode)?.usualLength ?? null;
  return usual === null || usual === number.length;
};

/** `BCA ******7890`: enough for its owner to know it by. */
export const maskedAccount = ({ bank, number }: Pick<BankAccount, 'bank' | 'number'>): string =>
  `${bank} ${'*'.repeat(Math.max(0, number.length - 4))}${number.slice(-4)}`;
