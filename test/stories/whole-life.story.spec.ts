import { DAY, HOUR, after } from '#libs/kernel';
import { Billed } from '../support/billed';
import { Calendar } from '../support/calendar';
import { Diary, type Entry } from '../support/diary';
import { ExpectedDeposits } from '../support/expected-deposits';
import { orderItems, renewName } from '../support/order-names';
import { handIn, orderForSomebody, review, trustAllTheWay } from '../support/paper-work';
import { payIn } from '../support/pay-in';
import { proveAddress } from '../support/prove-address';
import { World } from '../support/world';

/**
 * One .com and one .co.id name from their order until anybody may have them, three years and two months later. Budi buys from
 * Senja, Senja from KopiHost, KopiHost from the operator. Days are counted from the expiry that is next.
 */
const COM = 'kopi.com';
const ID = 'kopi.co.id';
const LOCK = ['clientDeleteProhibited', 'clientTransferProhibited', 'clientUpdateProhibited'];
let world: World;
let calendar: Calendar;
let diary: Diary;
let begin: Date;
let deposits: ExpectedDeposits;
beforeAll(async () => {
  world = await World.start({ tlds: ['co.id', 'com'] });
  [calendar, diary, begin] = [new Calendar(world), new Diary(world), world.clock.now()];
  await trustAllTheWay(world);
  await payIn(world, 5_000_000);
  deposits = await ExpectedDeposits.from(world);
});
afterAll(() => world.end());

/** A name on this day, on which each level has paid what it had to and no more, nothing is stuck, and the books hold. */
async function today(name: string): Promise<Entry> {
  expect(await deposits.now()).toEqual(deposits.expected());
  expect(await world.reads.query("SELECT kind, last_error FROM job WHERE state = 'dead'")).toEqual([]);
  expect(await world.reads.query('SELECT id FROM stuck_item')).toEqual([]);
  expect(await world.broken()).toEqual({});
  return diary.today(name);
}
/** It expires there on the same day as here, and is locked. */
async function isAsThere(name: string): Promise<void> {
  const { expiresAt, statuses } = diary.there(name)!;
  expect([new Date(expiresAt), statuses.toSorted()]).toEqual([(await diary.row(name)).expiresAt, LOCK]);
}
/** Thirty, fifteen, seven and one days before they expire their owner and their registrant hear so, once each. */
async function warned(...names: readonly string[]): Promise<void> {
  const told = { phase: 'active', next: 'expiry 0 renew', mails: { 'domain-expires': 2 }, billed: [] };
  for (const days of [-30, -15, -7, -1]) {
    await day(days);
    for (const name of names) expect(await today(name)).toMatchObject(told);
  }
}
const hours = (count: number) => calendar.reach(after(begin, count * HOUR));
const day = async (count: number, name = COM) => calendar.reach(after((await diary.row(name)).expiresAt, count * DAY + HOUR));
const both = async () => ({ com: await today(COM), id: await diary.today(ID) });
const restore = async (name: string) =>
  orderItems(world, 'customer', [{ action: 'restore', domain: (await diary.row(name)).id, years: 1 }]);
const quiet = { mails: {}, billed: [] };
const lost = { phase: 'redemption', mails: { 'domain-in-redemption': 2 } };
const MISSING = 'papers_delete -362, expiry 0 renew';

it('ordered together both names work at once, and the one that needs papers has seventy-two hours for them', async () => {
  await deposits.buy(['com', 'register'], ['co.id', 'register']);
  await orderForSomebody(world, [COM, ID]);
  await calendar.live();
  expect(await both()).toEqual({
    com: { phase: 'active', next: 'expiry 0 renew', there: ['addPeriod'], mails: {}, billed: ['create'] },
    id: { phase: 'active', next: MISSING, there: [], mails: { 'papers-missing': 2 }, billed: ['create'] },
  });
});

it('its owner and its registrant are reminded after 24, 48 and 66 hours; handed in at 70 and approved at 100 it stays', async () => {
  for (const hour of [24, 48, 66]) {
    await hours(hour);
    expect(await today(ID)).toMatchObject({ next: MISSING, mails: { 'papers-missing': 2 } });
  }
  await hours(70);
  await handIn(world, ID);
  await hours(73);
  expect(await today(ID)).toMatchObject({ phase: 'active', next: 'review, expiry 0 renew', ...quiet });
  await hours(100);
  await review(world, ID, 'approved');
  await calendar.live();
  expect(await today(ID)).toMatchObject({ phase: 'active', next: 'expiry 0 renew', ...quiet });
});

it('a week later the registrant of the .com name is reminded to prove the address, and does', async () => {
  await hours(7 * 24 + 1);
  await proveAddress(world, COM);
  expect(await both()).toMatchObject({ com: { phase: 'active', billed: [] }, id: { phase: 'active', billed: [] } });
});

it('their owner has their zones and name servers here, locks them, and is shown the code with which they could leave', async () => {
  await hours(16 * 24);
  const nameServers = [{ name: 'ns1.zona.test' }, { name: 'ns2.zona.test' }];
  for (const name of [COM, ID]) {
    const { id } = await diary.row(name);
    const act = async (method: 'post' | 'put', below: string, body: object = {}) => {
      expect((await (await world.as('customer'))[method](`/v1/domains/${id}${below}`, body)).ok).toBe(true);
      await calendar.live();
    };
    await act('post', '/dns');
    await act('put', '/name-servers', { nameServers });
    await act('put', '/lock');
    for (const below of ['/auth-code', '/auth-code/showing']) await act('post', below);
    await isAsThere(name);
    expect(await diary.get(id, '/dns')).toMatchObject({ state: 'served', isDelegated: true });
  }
});

it('both are told four times that they expire; the registry of .com renews by itself, and here both have expired, which is told once', async () => {
  await warned(COM, ID);
  await day(0);
  expect(await both()).toMatchObject({
    com: { phase: 'grace', next: 'redemption 30 renew', there: ['autoRenewPeriod'], mails: {}, billed: ['auto-renew'] },
    id: { phase: 'grace', next: 'redemption 40 renew', there: ['renewPeriod'], ...quiet },
  });
  expect((await diary.row(COM)).expiresAt < new Date(diary.there(COM)!.expiresAt)).toBe(true);
  await day(4);
  for (const name of [COM, ID]) expect(await today(name)).toMatchObject({ phase: 'grace', mails: { 'domain-expired': 2 }, billed: [] });
});

it('renewed late the .com name has the year that its registry has charged already, and nothing is sent for it', async () => {
  await day(10);
  await deposits.buy(['com', 'renew']);
  await renewName(world, 'customer', COM);
  await calendar.live();
  expect(await both()).toMatchObject({ com: { phase: 'active', next: 'expiry 0 renew', ...quiet }, id: { phase: 'grace', ...quiet } });
  await isAsThere(COM);
});

it('after forty days the .co.id name is deleted by its registry, and restored with its year at the price of a restore', async () => {
  await day(41, ID);
  expect(await today(ID)).toMatchObject({ ...lost, next: 'pending_delete 70 restore', there: ['redemptionPeriod'], billed: [] });
  await day(50, ID);
  await deposits.buy(['co.id', 'restore']);
  await restore(ID);
  await calendar.live();
  expect(await today(ID)).toMatchObject({ phase: 'active', next: 'expiry 0 renew', mails: {}, billed: ['restore'] });
  await isAsThere(ID);
});

it('a year later nobody renews: the .com name goes back when its grace is over, before its registry keeps what it charged', async () => {
  await warned(COM, ID);
  await day(4);
  const told = { phase: 'grace', mails: { 'domain-expired': 2 } };
  expect(await both()).toMatchObject({ com: { ...told, billed: ['auto-renew'] }, id: { ...told, billed: [] } });
  await day(31);
  expect(await both()).toMatchObject({
    com: { ...lost, next: 'pending_delete 60 restore', billed: ['auto-renew-refunded'] },
    id: { phase: 'grace', next: 'redemption 40 renew', ...quiet },
  });
});

it('restored, its year is paid besides, and it is locked as before', async () => {
  await day(39);
  await deposits.buy(['com', 'restore'], ['com', 'renew']);
  await restore(COM);
  await calendar.live();
  expect(await today(COM)).toMatchObject({ phase: 'active', next: 'expiry 0 renew', mails: {}, billed: ['restore', 'renew'] });
  await isAsThere(COM);
});

/** Its registry has it no longer: that is believed when it was seen twice, and three days later its zone goes as well. */
async function goneAtLast(name: string): Promise<void> {
  expect(await today(name)).toMatchObject({ phase: 'deleted', next: '', there: null, ...quiet });
  await calendar.anHourLater();
  expect((await diary.row(name)).isEnded).toBe(true);
  expect(await today(name)).toMatchObject({ mails: { 'domain-ended': 2 }, billed: [] });
  await calendar.reach(after(world.clock.now(), 4 * DAY));
  expect(await world.reads.query('SELECT id FROM dns_zone WHERE domain_id = ?', [(await diary.row(name)).id])).toEqual([]);
  const { body } = await (await world.as('customer')).post('/v1/availability', { names: [name] });
  expect(body).toMatchObject({ data: [{ name, status: 'available' }] });
  await new Billed(world).elsewhere(name);
  await calendar.anHourLater();
  expect((await diary.row(name)).isEnded).toBe(true);
}

it('the .co.id name lapses as well: after its redemption nobody can save it, and five days later it is anybody’s', async () => {
  await day(71, ID);
  expect(await today(ID)).toMatchObject({ phase: 'pending_delete', next: 'gone 75', there: ['pendingDelete'], ...quiet });
  await expect(restore(ID)).rejects.toMatchObject({ code: 'not-restorable' });
  await day(76, ID);
  await goneAtLast(ID);
});

it('the .com name lapses again, goes back once more, and is anybody’s in the end', async () => {
  await warned(COM);
  await day(31);
  expect(await today(COM)).toMatchObject({ mails: { 'domain-in-redemption': 2 }, billed: ['auto-renew', 'auto-renew-refunded'] });
  await day(62);
  expect(await today(COM)).toMatchObject({ phase: 'pending_delete', next: 'gone 65', there: ['pendingDelete'], ...quiet });
  await day(67);
  await goneAtLast(COM);
});
