import type { DomainInfo, Outcome } from '#libs/registry';
import type { Attempt } from '../attempts';
import { whatBecameOfDeletion } from './what-became-of-deletion';

const registeredAt = new Date('2026-11-22T10:00:00.000Z');
const registry = { user: 'pohon', absenceDelaysSeconds: [5, 30], clockSkewSeconds: 120 };
const attempt = (change: Partial<Attempt> = {}): Attempt => ({ clTRID: 'a', state: 'sent', code: null, ...change }) as Attempt;
const info: DomainInfo = {
  name: 'kopi.com',
  roid: 'R1',
  statuses: ['ok'],
  contacts: [],
  nameServers: [],
  rgpStatuses: [],
  subordinateHosts: [],
  sponsor: 'POHON',
  createdAt: registeredAt,
};
const shown = (change: Partial<DomainInfo> = {}): Outcome<DomainInfo> => ({ kind: 'done', value: { ...info, ...change } });
const found = (answer: Outcome<DomainInfo>, open = [attempt()], absences = 2) =>
  whatBecameOfDeletion({ registeredAt, absences }, open, answer, registry);

describe('after a deletion whose answer was lost', () => {
  it('a name that is gone, or is leaving, was deleted', () => {
    expect(found({ kind: 'refused', reason: 'missing', code: 2303, message: '' })).toEqual({ kind: 'done' });
    expect(found(shown({ statuses: ['pendingDelete'] }))).toEqual({ kind: 'done' });
  });

  it('a name that another registrar has registered since was deleted; one that it has from before is for people to look at', () => {
    expect(found(shown({ sponsor: 'rival', createdAt: new Date('2026-11-23T00:00:00.000Z') }))).toEqual({ kind: 'done' });
    expect(found(shown({ sponsor: 'rival', createdAt: new Date('2026-11-22T10:01:00.000Z') }))).toEqual({ kind: 'unanswered' });
    expect(found(shown({ sponsor: 'rival', createdAt: undefined }))).toEqual({ kind: 'unanswered' });
  });

  it('a name that stands as before is asked for again after each delay; then the deletion did not happen', () => {
    expect([0, 1, 2].map((absences) => found(shown(), undefined, absences))).toEqual([
      { kind: 'absent', isCertain: false, askAgainInMs: 5_000 },
      { kind: 'absent', isCertain: false, askAgainInMs: 30_000 },
      { kind: 'absent', isCertain: true, askAgainInMs: 0 },
    ]);
  });

  it('a name that stands as before though it was refused again stays', () => {
    expect(found(shown(), [attempt({ state: 'unknown', code: 2304 })])).toMatchObject({
      kind: 'lost',
      failure: { code: 'registry-refused' },
    });
  });

  it('what the registry has accepted for later is waited for', () => {
    expect(found(shown(), [attempt({ state: 'pending', code: 1001 })])).toEqual({ kind: 'pending' });
  });

  it('no answer settles nothing', () => {
    expect(found({ kind: 'unavailable', reason: 'closed' })).toEqual({ kind: 'unanswered' });
  });
});
