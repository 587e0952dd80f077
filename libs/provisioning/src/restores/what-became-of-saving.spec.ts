import type { RestoreReading } from '#libs/registry';
import type { Attempt } from '../attempts';
import { meaningOfRestore } from './meaning-of-restore';
import { whatBecameOfSaving } from './what-became-of-saving';

const expiresAt = new Date('2028-05-01T00:00:00Z');
const registry = { user: 'pohon', absenceDelaysSeconds: [5], clockSkewSeconds: 120 };
const attempt = (change: Partial<Attempt> = {}): Attempt => ({ clTRID: 'a', state: 'sent', code: null, ...change }) as Attempt;
const found = (reading: RestoreReading, open = [attempt()], absences = 0) =>
  whatBecameOfSaving({ name: 'kopi.id', absences }, open, reading, registry);

it('a name that is back is back, until when its registry says', () => {
  expect(found({ kind: 'done', expiresAt })).toEqual({ kind: 'done', dates: { expiresAt } });
  expect(found({ kind: 'done' })).toEqual({ kind: 'unanswered' });
});

it('one that waits for its report is under way', () => {
  expect(found({ kind: 'awaits-report' })).toEqual({ kind: 'pending' });
});

it('one that is still deleted is asked about again, and then sent again; refused each time it is given up', () => {
  expect(found({ kind: 'absent' })).toEqual({ kind: 'absent', isCertain: false, askAgainInMs: 5_000 });
  expect(found({ kind: 'absent' }, [attempt()], 1)).toEqual({ kind: 'absent', isCertain: true, askAgainInMs: 0 });
  expect(found({ kind: 'absent' }, [attempt({ code: 2304 })], 1)).toMatchObject({ kind: 'lost', failure: { code: 'registry-refused' } });
});

it('one that cannot be saved any more is given up; unless its registry had taken it on, and so been paid', () => {
  expect(found({ kind: 'gone' })).toMatchObject({ kind: 'lost', failure: { code: 'not-restorable' } });
  const takenOn = [attempt({ state: 'pending', code: 1000 })];
  expect(found({ kind: 'gone' }, takenOn)).toEqual({ kind: 'unanswered' });
  expect(found({ kind: 'absent' }, takenOn, 1)).toEqual({ kind: 'unanswered' });
});

it('an answer counts together with a look at the name', () => {
  const done = { kind: 'done', value: { name: 'kopi.id', rgpStatuses: [] } } as const;
  expect(meaningOfRestore(done, { kind: 'done', expiresAt })).toEqual({ kind: 'done', value: { expiresAt } });
  expect(meaningOfRestore(done, { kind: 'awaits-report' })).toEqual({ kind: 'pending' });
  expect(meaningOfRestore(done, { kind: 'unanswered' })).toMatchObject({ kind: 'unknown' });
  const refused = { kind: 'refused', reason: 'status-prohibits', message: 'no' } as const;
  expect(meaningOfRestore({ ...refused, code: 2304 }, { kind: 'absent' })).toMatchObject({ kind: 'unknown', code: 2304 });
  expect(meaningOfRestore({ ...refused, code: 2201 }, { kind: 'absent' })).toMatchObject({ kind: 'refused' });
});
