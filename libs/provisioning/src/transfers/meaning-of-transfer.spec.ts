import type { DomainTransfer, Outcome } from '#libs/registry';
import { meaningOfTransfer } from './meaning-of-transfer';

const refused = (code: number): Outcome<DomainTransfer> => ({ kind: 'refused', reason: 'other', code, message: 'no' });
const taken = (status: DomainTransfer['status']): Outcome<DomainTransfer> => ({
  kind: 'done',
  svTRID: 'sv',
  value: { name: 'pindah.com', status, requestedBy: 'pohon' },
});
const meaning = (outcome: Outcome<DomainTransfer>, doubtSince: Date | null = null) => meaningOfTransfer({ doubtSince }, outcome).kind;

it('a locked name stays where it is; after a lost answer the lock may be this very transfer, so the registry is asked', () => {
  expect(meaning(refused(2304))).toBe('refused');
  expect(meaning(refused(2304), new Date())).toBe('unknown');
});

it.each([2002, 2106, 2300])('%d may mean that it is under way already, and settles nothing', (code) => {
  expect(meaning(refused(code))).toBe('unknown');
});

it('a wrong code is a refusal, also after a lost answer', () => {
  expect(meaning(refused(2202), new Date())).toBe('refused');
});

it('what is taken on takes days; what is done at once has its dates to be asked', () => {
  expect(meaningOfTransfer({ doubtSince: null }, taken('pending'))).toEqual({ kind: 'pending', svTRID: 'sv' });
  expect(meaning(taken('serverApproved'))).toBe('unknown');
});
