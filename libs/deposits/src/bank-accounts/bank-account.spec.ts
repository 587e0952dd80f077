import { BANKS } from './bank';
import {
  ACCOUNT_NUMBER,
  BANK_CODE,
  BankAccountClosed,
  BankNameMissing,
  closed,
  isOpenAt,
  isUsualLength,
  maskedAccount,
  newBankAccount,
} from './bank-account';

const at = new Date('2026-11-22T02:00:00Z');
const later = new Date('2026-11-23T02:00:00Z');
const wish = { bankCode: '014', number: '1234567890', holder: 'KopiHost' };
const account = newBankAccount(7, wish, 'bnk_1', at, 0);

it('banks have codes of three digits, each once', () => {
  expect(BANKS.filter(({ code }) => !BANK_CODE.test(code))).toEqual([]);
  expect(new Set(BANKS.map(({ code }) => code)).size).toBe(BANKS.length);
});

describe('a bank account', () => {
  it('is shown at once, or when the cooling-off is over', () => {
    expect(account).toMatchObject({ bank: 'BCA', opensAt: at, closesAt: null, isOpen: true });
    const held = newBankAccount(7, wish, 'bnk_1', at, 24);
    expect([held.isOpen, isOpenAt(held, at), isOpenAt(held, later)]).toEqual([false, false, true]);
  });

  it('has the name that everybody knows its bank by; only a bank nobody knows is named by hand', () => {
    expect(newBankAccount(7, { ...wish, bank: 'Bank Saya' }, 'bnk_1', at, 0).bank).toBe('BCA');
    expect(newBankAccount(7, { ...wish, bankCode: '999', bank: 'Bank Saya' }, 'bnk_1', at, 0).bank).toBe('Bank Saya');
    expect(() => newBankAccount(7, { ...wish, bankCode: '999' }, 'bnk_1', at, 0)).toThrow(BankNameMissing);
  });

  it('is closed once, at the moment that was said', () => {
    const closing = closed(account, later, at);
    expect([closing.isOpen, isOpenAt(closing, at), isOpenAt(closing, later)]).toEqual([true, true, false]);
    expect(closed(account, at, at).isOpen).toBe(false);
    expect(() => closed(closing, later, at)).toThrow(BankAccountClosed);
  });

  it('shows no more of its number in mails than its owner needs', () => {
    expect(maskedAccount(account)).toBe('BCA ******7890');
    expect(maskedAccount({ bank: 'BCA', number: '12' })).toBe('BCA 12');
  });

  it.each<[string, string, boolean]>([
    ['014', '1234567890', true],
    ['014', '123456789012', false],
    ['002', '123456789012345', true],
    ['999', '123456', true],
  ])('of bank %s with the number %s has a usual length: %s', (bankCode, number, expected) => {
    expect(isUsualLength({ bankCode, number })).toBe(expected);
  });

  it.each(['12345', '1'.repeat(21), '12-34567', '１２３４５６７', ''])('has 6 to 20 digits, not %j', (number) => {
    expect(ACCOUNT_NUMBER.test(number)).toBe(false);
  });
});
