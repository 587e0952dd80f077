import { DAY, HOUR } from '#libs/kernel';
import { type Handover, agreed, isToAgree, lifted, nextLook, partiesOf, standingOf } from './handover';

const now = new Date('2026-11-23T03:00:00.000Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const [BUDI, SENJA, WATI] = [4, 3, 9];
const asked: Handover = {
  id: 'hnd_1',
  fromId: BUDI,
  fromSellerId: SENJA,
  toId: WATI,
  toSellerId: SENJA,
  receiverId: WATI,
  toEmail: null,
  askedBy: 'per_1',
  askedByNode: SENJA,
  state: 'asked',
  giverAgreedAt: null,
  receiverAgreedAt: null,
  coolingHours: 24,
  coolsUntil: null,
  lapsesAt: later(7 * DAY),
  hold: null,
  createdAt: now,
  endedAt: null,
};
const hold = { since: now, byNode: SENJA, reason: 'Sengketa' };

it('names go when both sides have agreed, whoever of them first, and the cooling-off begins then', () => {
  for (const [first, second] of [
    [BUDI, WATI],
    [WATI, BUDI],
  ] as const) {
    const half = agreed(asked, first, now);
    expect([half.state, isToAgree(half, first), isToAgree(half, second)]).toEqual(['asked', false, true]);
    expect(nextLook(half)).toEqual(later(7 * DAY));
    const both = agreed(half, second, later(HOUR));
    expect(both).toMatchObject({ state: 'cooling', coolsUntil: later(25 * HOUR), lapsesAt: later(25 * HOUR + 7 * DAY) });
    expect(nextLook(both)).toEqual(later(25 * HOUR));
  }
});

it('nobody agrees for another, and one side’s word twice is one word', () => {
  expect(isToAgree(asked, SENJA)).toBe(false);
  expect(agreed(agreed(asked, BUDI, now), BUDI, later(HOUR))).toMatchObject({ state: 'asked', giverAgreedAt: now, receiverAgreedAt: null });
  expect(agreed(asked, SENJA, now)).toEqual(asked);
});

it('a dispute stops all dates, and begins them anew when it is lifted', () => {
  const held = { ...agreed(agreed(asked, BUDI, now), WATI, now), hold };
  expect(nextLook(held)).toBeNull();
  expect(lifted(held, later(DAY))).toMatchObject({ hold: null, state: 'cooling', coolsUntil: later(2 * DAY) });
  expect(lifted({ ...asked, hold }, later(DAY))).toMatchObject({ state: 'asked', lapsesAt: later(8 * DAY) });
});

it('each node that sells or owns has a part in it, once; an address that nobody has is no side', () => {
  expect(partiesOf(asked)).toEqual([BUDI, SENJA, WATI]);
  expect(standingOf(asked, SENJA)).toEqual({ isGiving: true, isReceiving: true });
  expect(standingOf(asked, WATI)).toEqual({ isGiving: false, isReceiving: true });
  const unknown = { ...asked, toId: null, toSellerId: null, receiverId: null };
  expect(partiesOf(unknown)).toEqual([BUDI, SENJA]);
});
