import type { Outcome } from '../outcome';
import type { DomainInfo } from '../registry-domain';
import { whatBecameOfObjectDeletion } from './what-became-of-object-deletion';
import { whatBecameOfRestore } from './what-became-of-restore';

const expiresAt = new Date('2028-01-01T00:00:00Z');
const info = (change: Partial<DomainInfo>): Outcome<DomainInfo> => ({
  kind: 'done',
  value: { sponsor: 'POHON', statuses: ['ok'], rgpStatuses: [], expiresAt, ...change } as DomainInfo,
});
const missing: Outcome<never> = { kind: 'refused', reason: 'missing', code: 2303, message: '' };
const unavailable: Outcome<never> = { kind: 'unavailable', reason: '' };
const reading = (answer: Outcome<DomainInfo>) => whatBecameOfRestore(answer, { user: 'pohon' });

describe('a restore', () => {
  it('is done when the name is no longer leaving', () => {
    expect(reading(info({}))).toEqual({ kind: 'done', expiresAt });
    expect(reading(info({ rgpStatuses: ['autoRenewPeriod'] }))).toEqual({ kind: 'done', expiresAt });
  });

  it('waits for its report while it is pending', () => {
    expect(reading(info({ statuses: ['pendingDelete'], rgpStatuses: ['pendingRestore'] }))).toEqual({ kind: 'awaits-report' });
  });

  it('left no trace when the name is in its redemption period', () => {
    expect(reading(info({ statuses: ['pendingDelete'], rgpStatuses: ['redemptionPeriod'] }))).toEqual({ kind: 'absent' });
    expect(reading(info({ statuses: ['pendingDelete'] }))).toEqual({ kind: 'absent' });
  });

  it('is too late when the redemption period is over, the name is not there, or somebody else’s', () => {
    expect(reading(info({ statuses: ['pendingDelete'], rgpStatuses: ['pendingDelete'] }))).toEqual({ kind: 'gone' });
    expect(reading(missing)).toEqual({ kind: 'gone' });
    expect(reading(info({ sponsor: 'rival' }))).toEqual({ kind: 'gone' });
  });

  it('is still a question when the registry does not say', () => {
    expect(reading(unavailable)).toEqual({ kind: 'unanswered' });
  });
});

it('a contact or host was deleted when it is gone or leaving', () => {
  expect(whatBecameOfObjectDeletion(missing)).toBe('done');
  expect(whatBecameOfObjectDeletion(info({ statuses: ['pendingDelete'] }))).toBe('done');
  expect(whatBecameOfObjectDeletion(info({}))).toBe('absent');
  expect(whatBecameOfObjectDeletion(unavailable)).toBe('unanswered');
});
