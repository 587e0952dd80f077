import { Money } from '#libs/kernel';
import { type Candidate, matchRow } from './match-row';
import { type StatementRow, fingerprintsOf } from './statement-row';

const { idr } = Money;
const row = (more: Partial<StatementRow> = {}): StatementRow => ({
  id: 'str_1',
  nodeId: 7,
  bankAccountId: 'bnk_1',
  importId: 'sti_1',
  row: 2,
  day: '2026-11-22',
  amount: idr(500_123),
  text: 'TRSF 2211/FTSCY BUDI SANTOSO',
  fingerprint: 'x',
  state: 'open',
  topUpId: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  ...more,
});
const topUp = (more: Partial<Candidate> = {}): Candidate => ({
  id: 'top_1',
  childId: 42,
  bankAccountId: 'bnk_1',
  amount: idr(500_000),
  exactAmount: idr(500_123),
  creditedAmount: null,
  state: 'pending',
  note: null,
  transferred: { bank: null, number: null, name: null, paidOn: null },
  requestedAt: new Date('2026-11-22T01:00:00Z'),
  decidedAt: null,
  ...more,
});
const kind = (candidates: Candidate[], of = row(), alike: StatementRow[] = [of], firstOf: number | null = null) =>
  matchRow(of, alike, candidates, firstOf).kind;

describe('a row of a bank statement', () => {
  it('is matched when one top-up, and only one, waits for just this on this account', () => {
    expect(kind([topUp()])).toBe('matched');
    expect(kind([topUp(), topUp({ id: 'top_2', exactAmount: idr(500_124) })])).toBe('matched');
    expect(kind([topUp(), topUp({ id: 'top_2' })])).toBe('suggested');
    expect(kind([topUp({ bankAccountId: 'bnk_2' })])).toBe('suggested');
  });

  it('is matched when it is just what somebody new was told to pay first, whether they have said that they paid or not', () => {
    expect(kind([], row(), undefined, 42)).toBe('matched');
    const reported = topUp({ amount: idr(500_123) });
    expect([kind([reported], row(), undefined, 42), kind([reported], row(), undefined, 43), kind([reported])]).toEqual([
      'matched',
      'suggested',
      'suggested',
    ]);
    expect(kind([], row(), [row(), row({ id: 'str_2' })], 42)).toBe('suggested');
  });

  it('is suggested when the digits are wrong, forgotten, or the sender is known', () => {
    expect(kind([topUp()], row({ amount: idr(500_000) }))).toBe('suggested');
    expect(kind([topUp()], row({ amount: idr(500_132) }))).toBe('suggested');
    const named = { transferred: { bank: 'BCA', number: '1234567890', name: 'Budi Santoso', paidOn: null } };
    expect(kind([topUp(named)], row({ amount: idr(42_000) }))).toBe('suggested');
    expect(kind([topUp({ note: 'INV20261122' })], row({ amount: idr(42_000), text: 'CR INV20261122' }))).toBe('suggested');
    expect(kind([topUp()], row({ amount: idr(42_000) }))).toBe('unknown');
  });

  it('that was paid before the exact amount was told, or long after, is not its money', () => {
    expect(kind([topUp()], row({ day: '2026-11-21' }))).toBe('unknown');
    expect(kind([topUp()], row({ day: '2026-12-20' }))).toBe('unknown');
  });

  it('of a round amount that somebody says they have paid is looked at, unless the bank names them', () => {
    const said = { exactAmount: idr(500_000), requestedAt: new Date('2026-11-24T01:00:00Z') };
    expect(kind([topUp(said)], row({ amount: idr(500_000) }))).toBe('suggested');
    const named = { ...said, transferred: { bank: null, number: null, name: 'Budi Santoso', paidOn: null } };
    expect(kind([topUp(named)], row({ amount: idr(500_000) }))).toBe('matched');
  });

  it('whose top-up was approved by hand before is only to be noted', () => {
    expect(kind([topUp({ state: 'approved', creditedAmount: idr(500_123) })])).toBe('credited');
  });

  it('of the same sender and amount within two days is pointed at, and not credited by itself', () => {
    const twin = row({ id: 'str_2', day: '2026-11-24', text: 'TRSF 2411/FTSCY BUDI SANTOSO', state: 'taken' });
    expect(matchRow(row(), [row(), twin], [topUp()], null)).toMatchObject({ kind: 'suggested', duplicateOf: 'str_2' });
    expect(matchRow(row(), [row(), { ...twin, day: '2026-11-25' }], [topUp()], null)).toMatchObject({ kind: 'matched', duplicateOf: null });
    expect(kind([topUp()], row(), [row(), { ...twin, text: 'WAYAN', state: 'open' }])).toBe('suggested');
  });
});

it('rows that are alike in everything are told apart by their order, the same in every file', () => {
  const line = { row: 2, day: '2026-11-22', amount: idr(500_000), text: 'Setoran', balance: null };
  const account = { bankCode: '014', number: '1234567890' };
  const [first, second, other] = fingerprintsOf(account, [line, { ...line, row: 3 }, { ...line, balance: '1.0' }]);
  expect(new Set([first, second, other]).size).toBe(3);
  expect(fingerprintsOf(account, [{ ...line, row: 9, text: 'SETORAN' }])).toEqual([first]);
  // In two files, the balance alone may tell one payment of a day from another of the same sender.
  expect(fingerprintsOf(account, [{ ...line, balance: '2.0' }])).not.toEqual(fingerprintsOf(account, [{ ...line, balance: '1.0' }]));
  expect(fingerprintsOf({ ...account, number: '1234567891' }, [line])).not.toEqual([first]);
});
