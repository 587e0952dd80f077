import type { DomainInfo, DomainTransfer, Outcome } from '#libs/registry';
import { whatBecameOfDeparture } from './what-became-of-departure';

const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value });
const none: Outcome<never> = { kind: 'refused', reason: 'status-prohibits', code: 2301, message: 'No transfer' };
const silent: Outcome<never> = { kind: 'unavailable', reason: 'Nobody answers' };
const held = (sponsor: string) => done({ sponsor } as DomainInfo);
const asked = (status: DomainTransfer['status'], requestedBy = 'rival') => done<DomainTransfer>({ name: 'kopi.com', status, requestedBy });
const found = (info: Outcome<DomainInfo>, query: Outcome<DomainTransfer>) => whatBecameOfDeparture({ info, query }, { user: 'pohon' });

it('a name is asked for while a transfer to somebody else is pending', () =>
  expect(found(held('POHON'), asked('pending'))).toMatchObject({ kind: 'asked', transfer: { requestedBy: 'rival' } }));

it('a name has left where its registry shows it as somebody else’s, whatever is said of the transfer', () => {
  expect(found(held('rival'), asked('serverApproved'))).toEqual({ kind: 'left', registrar: 'rival', ending: 'serverApproved' });
  for (const query of [none, silent, asked('pending')])
    expect(found(held('rival'), query)).toEqual({ kind: 'left', registrar: 'rival', ending: null });
});

it('a name stays when the transfer was rejected or cancelled, when there was none, or when it was the one that brought it here', () => {
  expect(found(held('pohon'), asked('clientRejected'))).toEqual({ kind: 'stays', ending: 'clientRejected' });
  expect(found(held('pohon'), asked('serverCancelled'))).toEqual({ kind: 'stays', ending: 'serverCancelled' });
  expect(found(held('pohon'), none)).toEqual({ kind: 'stays', ending: null });
  expect(found(held('pohon'), asked('serverApproved', 'Pohon'))).toEqual({ kind: 'stays', ending: null });
});

it('what is not there goes nowhere', () =>
  expect(found({ kind: 'refused', reason: 'missing', code: 2303, message: '' }, none)).toEqual({ kind: 'stays', ending: null }));

it('nothing is believed of a registry that does not answer, or contradicts itself', () => {
  expect(found(silent, asked('pending')).kind).toBe('unanswered');
  expect(found(held('pohon'), silent).kind).toBe('unanswered');
  expect(found(held('pohon'), asked('clientApproved')).kind).toBe('unanswered');
});
