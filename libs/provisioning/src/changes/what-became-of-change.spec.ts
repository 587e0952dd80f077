import type { DomainInfo, Outcome } from '#libs/registry';
import type { Attempt } from '../attempts';
import { whatBecameOfChange } from './what-became-of-change';

const registry = { user: 'pohon', absenceDelaysSeconds: [5, 30], statusesNotSent: [] };
const info = { name: 'kopi.com', sponsor: 'POHON', statuses: ['ok'], nameServers: [], authInfo: 'lama' } as unknown as DomainInfo;
const shown = (change: Partial<DomainInfo> = {}): Outcome<DomainInfo> => ({ kind: 'done', value: { ...info, ...change } });
const attempt = (change: Partial<Attempt> = {}): Attempt => ({ clTRID: 'a', state: 'sent', code: null, ...change }) as Attempt;
const found = (answer: Outcome<DomainInfo>, open: readonly Attempt[] = [], absences = 2) =>
  whatBecameOfChange({ authInfo: 'baru' }, { absences }, open, answer, registry);

it('a domain that is as wanted is done, whoever brought that about', () => {
  expect(found(shown({ authInfo: 'baru' }))).toEqual({ kind: 'done' });
  expect(found(shown({ authInfo: 'baru' }), [attempt()])).toEqual({ kind: 'done' });
});

it('what differs is sent when nothing is open', () => {
  expect(found(shown(), [], 0)).toMatchObject({ kind: 'send', step: { order: { authInfo: 'baru' } } });
});

it('after a lost answer the registry is asked again after each delay, and the difference sent then', () => {
  expect(found(shown(), [attempt()], 0)).toEqual({ kind: 'absent', askAgainInMs: 5_000 });
  expect(found(shown(), [attempt()], 1)).toEqual({ kind: 'absent', askAgainInMs: 30_000 });
  expect(found(shown(), [attempt()])).toMatchObject({ kind: 'send' });
});

it('what stands as before though it was refused again was not taken', () => {
  const refused = attempt({ state: 'unknown', code: 2304 });
  expect(found(shown(), [refused])).toMatchObject({ kind: 'lost', failure: { code: 'registry-refused' } });
  expect(found(shown(), [refused, attempt()])).toMatchObject({ kind: 'send' });
});

it('a domain that is not there, or with another registrar, is not changed any more', () => {
  expect(found({ kind: 'refused', reason: 'missing', code: 2303, message: '' })).toMatchObject({ failure: { code: 'domain-gone' } });
  expect(found(shown({ sponsor: 'rival' }))).toMatchObject({ failure: { code: 'domain-gone' } });
});

it('what is accepted for later is waited for, and no answer settles nothing', () => {
  expect(found(shown({ statuses: ['pendingUpdate'] }))).toEqual({ kind: 'pending' });
  expect(found({ kind: 'unavailable', reason: 'closed' }, [attempt()])).toEqual({ kind: 'unanswered' });
});
