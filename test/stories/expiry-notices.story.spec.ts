import { Domains } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import { UnitOfWork, readInstant } from '#libs/platform';
import { TellOfExpiry } from '#libs/provisioning';
import { orderNames, renewName } from '../support/order-names';
import { World } from '../support/world';

/** Whom his names are registered for. */
const REGISTRANT = 'registran@example.test';
/** Budi buys from Senja. His four names expire on the same day, a year from now. */
let world: World;
let expiry: Date;
beforeAll(async () => {
  world = await World.start({ tlds: ['my.id', 'com'] });
  await orderNames(world, 'customer', 'biar.my.id', 'panjang.com', 'pergi.com', 'lompat.com');
  await world.workFor(8_000);
  const [row] = await world.reads.query<{ at: unknown }>('SELECT MAX(expires_at) AS at FROM domain');
  expiry = readInstant(row!.at);
  await setLeaving('pergi.com', world.clock.now());
  await world.worker.get(UnitOfWork).run((tx) => tx.query('UPDATE contact SET email = ?', [REGISTRANT]));
});
afterAll(() => world.end());

async function setLeaving(name: string, since: Date | null) {
  const [row] = await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name]);
  await world.worker.get(UnitOfWork).run((tx) => world.worker.get(Domains, { strict: false }).setLeaving(tx, row!.id, since));
}
const look = () => world.worker.get(TellOfExpiry, { strict: false }).run();
const lookOn = async (days: number) => {
  world.clock.advance(after(expiry, days * DAY).getTime() - world.clock.now().getTime());
  await look();
};
const budis = async () => {
  const letters = await world.reads.query<{ id: string; data: string; template: string; to_email: string; brand: string; locale: string }>(
    "SELECT id, data, template, to_email, brand, locale FROM letter WHERE template LIKE 'domain-expire%' OR template = 'domain-in-redemption'",
  );
  return letters.map(({ data, ...rest }) => ({ ...rest, facts: JSON.parse(data) as Record<string, string> }));
};
/** The names told about since, in the order of the alphabet. */
const toldBy = async (act: () => Promise<unknown>) => {
  const before = new Set((await budis()).map(({ id }) => id));
  await act();
  const names = (await budis()).filter(({ id }) => !before.has(id)).map(({ facts }) => String(facts['domain']));
  return [...new Set(names)].sort((one, other) => one.localeCompare(other));
};

it('a month before a name expires its owner hears of it once, in the name of the shop, with its price and the last day: however many look (H-17)', async () => {
  expect(await toldBy(() => lookOn(-31))).toEqual([]);
  expect(await toldBy(() => lookOn(-29.9))).toEqual(['biar.my.id', 'lompat.com', 'panjang.com']);
  const first = (await budis()).find(({ to_email }) => to_email !== REGISTRANT);
  expect(JSON.parse(first!.brand)).toMatchObject({ url: expect.stringContaining('senja') as string });
  expect(first!.facts).toMatchObject({
    amount: expect.stringMatching(/^Rp/) as string,
    url: expect.stringContaining('/domains/dom_') as string,
  });
  expect(new Date(first!.facts['until']!).getTime()).toBeGreaterThan(new Date(first!.facts['at']!).getTime() + 29 * DAY);
  // What it costs is between its owner and who sells it.
  const registrants = (await budis()).filter(({ to_email }) => to_email === REGISTRANT).map(({ facts }) => Object.keys(facts).toSorted());
  expect(registrants).toEqual(Array.from({ length: 3 }, () => ['at', 'domain', 'until']));
  expect(await toldBy(() => Promise.all([look(), look(), look()]))).toEqual([]);
  expect(await toldBy(() => Promise.all([lookOn(-14.5), look(), look()]))).toEqual(['biar.my.id', 'lompat.com', 'panjang.com']);
  const letters = await budis();
  expect(new Set(letters.map(({ facts, to_email }) => `${facts['domain']} ${to_email}`)).size * 2).toBe(letters.length);
});

it('renewed, it is not spoken of any more; given back neither, unless its registry keeps it', async () => {
  await renewName(world, 'customer', 'panjang.com');
  await world.workFor(3_000);
  expect(await toldBy(() => lookOn(-6.5))).toEqual(['biar.my.id', 'lompat.com']);
  await setLeaving('pergi.com', null);
  expect(await toldBy(look)).toEqual(['pergi.com']);
});

it('nobody looked for a while: what was missed is not told in a heap, and after the expiry the last notice comes by the fifth day', async () => {
  expect(await toldBy(() => lookOn(2))).toEqual([]);
  expect(await toldBy(() => lookOn(4.5))).toEqual(['biar.my.id', 'lompat.com', 'pergi.com']);
  expect((await budis()).filter(({ template }) => template === 'domain-expired').length % 3).toBe(0);
  expect(await toldBy(() => Promise.all([lookOn(5.5), look()]))).toEqual([]);
});

it('when its registry deletes it after the grace, its owner hears once until when it can be restored, and for how much', async () => {
  expect(await toldBy(() => lookOn(39.9))).toEqual([]);
  expect(await toldBy(() => Promise.all([lookOn(40.1), look()]))).toEqual(['biar.my.id']);
  const told = (await budis()).filter(({ template }) => template === 'domain-in-redemption');
  expect(told).toHaveLength(2);
  const [registrants, owners] = [true, false].map((isFor) => told.find(({ to_email }) => (to_email === REGISTRANT) === isFor)!.facts);
  expect(owners!['amount']).toMatch(/^Rp/);
  expect(owners!['until']).toBe(after(new Date(owners!['at']!), 70 * DAY).toISOString());
  expect(Object.keys(registrants!).toSorted()).toEqual(['at', 'domain', 'until']);
  expect(await toldBy(() => lookOn(60))).toEqual([]);
});

it('the next year has notices of its own, and those of the past are nothing to a clock that jumps', async () => {
  expect(await toldBy(() => lookOn(365 - 20))).toEqual(['panjang.com']);
  expect(await toldBy(() => lookOn(800))).toEqual([]);
});

it('and the law finds what was never due', async () => {
  expect(await world.broken()).toEqual({});
  await world.worker.get(UnitOfWork).run((tx) => tx.query('UPDATE expiry_notice SET stage = 99 WHERE stage = -5'));
  expect(Object.keys(await world.broken())).toEqual(['each-expiry-is-told-once']);
});
