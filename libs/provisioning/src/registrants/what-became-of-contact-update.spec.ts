import type { ContactInfo, Outcome } from '#libs/registry';
import { whatBecameOfContactUpdate } from './what-became-of-contact-update';

const registry = { user: 'pohon', absenceDelaysSeconds: [5, 30] };
const info: ContactInfo = { id: 'P1', sponsor: 'POHON', statuses: ['ok'], postal: [], email: 'lama@kopi.test' };
const shown = (change: Partial<ContactInfo> = {}): Outcome<ContactInfo> => ({ kind: 'done', value: { ...info, ...change } });
const sent = { state: 'sent', code: null } as const;
const refused = { state: 'unknown', code: 2304 } as const;
const found = (answer: Outcome<ContactInfo>, open: readonly (typeof sent | typeof refused)[] = [], absences = 2) =>
  whatBecameOfContactUpdate({ id: 'P1', email: 'baru@kopi.test' }, { absences }, open, answer, registry);

it('a contact that says there what it says here is done, whoever brought that about', () => {
  expect(found(shown({ email: 'baru@kopi.test' }), [sent])).toEqual({ kind: 'done' });
});

it('what differs is sent when nothing is open, and after a lost answer once the registry has been asked several times', () => {
  expect(found(shown(), [], 0)).toMatchObject({ kind: 'send', change: { id: 'P1', email: 'baru@kopi.test' } });
  expect(found(shown(), [sent], 0)).toEqual({ kind: 'absent', askAgainInMs: 5_000 });
  expect(found(shown(), [sent], 1)).toEqual({ kind: 'absent', askAgainInMs: 30_000 });
  expect(found(shown(), [sent])).toMatchObject({ kind: 'send' });
  expect(found(shown(), [refused])).toMatchObject({ kind: 'lost', failure: { code: 'registry-refused' } });
});

it('a contact that is not there, or another registrar’s, is not changed', () => {
  expect(found({ kind: 'refused', reason: 'missing', code: 2303, message: '' })).toMatchObject({ failure: { code: 'contact-gone' } });
  expect(found(shown({ sponsor: 'rival' }))).toMatchObject({ failure: { code: 'contact-gone' } });
});

it('what is accepted for later is waited for, and no answer settles nothing', () => {
  expect(found(shown({ statuses: ['pendingUpdate'] }))).toEqual({ kind: 'pending' });
  expect(found({ kind: 'unavailable', reason: 'closed' }, [sent])).toEqual({ kind: 'unanswered' });
});
