import type { Outcome } from '../outcome';
import type { DomainInfo } from '../registry-domain';
import type { DomainTransfer } from '../registry-transfer';
import { whatBecameOfTransfer } from './what-became-of-transfer';

const sentAt = new Date('2026-11-22T10:00:00Z');
const expiresAt = new Date('2028-01-01T00:00:00Z');
const registry = { user: 'pohon', clockSkewSeconds: 120 };
const transfer: DomainTransfer = {
  name: 'kopi.com',
  status: 'pending',
  requestedBy: 'POHON',
  requestedAt: new Date('2026-11-22T09:59:30Z'),
};
const told = (change: Partial<DomainTransfer> = {}): Outcome<DomainTransfer> => ({ kind: 'done', value: { ...transfer, ...change } });
const no = (code: number): Outcome<never> => ({ kind: 'refused', reason: 'other', code, message: '' });
const held = (sponsor: string): Outcome<DomainInfo> => ({ kind: 'done', value: { sponsor, expiresAt } as DomainInfo });
const reading = (query: Outcome<DomainTransfer>, info = held('rival')) => whatBecameOfTransfer(sentAt, query, info, registry);

describe('a transfer request', () => {
  it('is under way while the query shows ours as pending', () => {
    expect(reading(told())).toEqual({ kind: 'pending', transfer });
  });

  it.each(['clientApproved', 'serverApproved'] as const)('is done when it was %s, or when the name is ours', (status) => {
    expect(reading(told({ status, expiresAt }))).toEqual({ kind: 'done', expiresAt });
    expect(reading(no(2301), held('Pohon'))).toEqual({ kind: 'done', expiresAt });
  });

  it.each(['clientRejected', 'clientCancelled', 'serverCancelled'] as const)('has come to nothing when it was %s', (status) => {
    expect(reading(told({ status }))).toEqual({ kind: 'ended', status });
  });

  it('left no trace when there is none, another’s, or an older one of ours', () => {
    expect(reading(no(2301))).toEqual({ kind: 'absent' });
    expect(reading(no(2201))).toEqual({ kind: 'absent' });
    expect(reading(told({ requestedBy: 'somebody' }))).toEqual({ kind: 'absent' });
    expect(reading(told({ status: 'clientRejected', requestedAt: new Date('2026-11-01') }))).toEqual({ kind: 'absent' });
  });

  it('is still a question when the registry does not say', () => {
    const unavailable = { kind: 'unavailable', reason: '' } as const;
    expect(reading(unavailable)).toEqual({ kind: 'unanswered' });
    expect(reading(no(2303))).toEqual({ kind: 'unanswered' });
    expect(reading(no(2301), unavailable)).toEqual({ kind: 'unanswered' });
  });
});
