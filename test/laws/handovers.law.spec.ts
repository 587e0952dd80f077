import { DAY, DomainError, HOUR } from '#libs/kernel';
import { AskForChange, AskForHandover, DecideHandover, LookAtHandover, MakeHandoverCode, MoveSubtree, houseLaws } from '#libs/provisioning';
import { OPERATOR_ID } from '#libs/tree';
import { brokenLaws } from '../support/broken-laws';
import { orderNames, renewName } from '../support/order-names';
import { World } from '../support/world';

/** Budi buys from Senja; Dewi from Awan Biru, which the operator moves about. */
const ROUNDS = ['satu.com', 'dua.com'];
const NAMES = [...ROUNDS, 'pikir.id', 'sengketa.id', 'lupa.id'];
let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(8_000);
  await (await world.as('subReseller')).put('/v1/handover-rules', { tld: 'com', coolingHours: 0 }).expect(200);
});
afterAll(() => world.end());

const decide = () => world.portal.get(DecideHandover, { strict: false });
const domainOf = async (name: string) =>
  (await world.reads.query<{ id: string; owner_id: unknown }>('SELECT id, owner_id FROM domain WHERE name = ?', [name]))[0]!;
const stateOf = async (id: string) =>
  (await world.reads.query<{ state: string }>('SELECT state FROM handover WHERE id = ?', [id]))[0]!.state;

/** Budi asks, by a code of Dewi's; without names it is all that he has. */
const ask = async (...names: string[]) => {
  const { customer, shortCustomer } = world.cast;
  const to = await world.portal.get(MakeHandoverCode, { strict: false }).run(shortCustomer);
  const domainIds = names.length === 0 ? undefined : await Promise.all(names.map(async (name) => (await domainOf(name)).id));
  return (await world.portal.get(AskForHandover, { strict: false }).run(customer, { domainIds, to })).id;
};
const agreedOn = async (...names: string[]) => {
  const id = await ask(...names);
  await decide().agree(world.cast.shortCustomer, id);
  return id;
};

/** What came of it: `done`, or the code of the refusal. Anything else is a mistake of ours. */
const outcome = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    },
  );

it('a handover, a renewal, a change and a move that happen at once each see the name before or after the others, and all end', async () => {
  const { operator, reseller, shortReseller, customer, shortCustomer } = world.cast;
  // Two programs on one database: neither knows what the other is doing.
  const [portal, shop] = [world.portal, world.customers];
  const refusals = new Set<string>();
  for (const [round, name] of ROUNDS.entries()) {
    const handoverId = await agreedOn(name);
    const { id } = await domainOf(name);
    const look = (program: typeof shop) => outcome(program.get(LookAtHandover, { strict: false }).run({ handoverId }));
    const toId = round % 2 === 0 ? reseller.nodeId : OPERATOR_ID;
    const codes = await Promise.all([
      look(shop),
      outcome(renewName(world, 'customer', name)),
      look(portal),
      outcome(shop.get(AskForChange, { strict: false }).lock(customer, id, true)),
      outcome(portal.get(MoveSubtree, { strict: false }).run(operator, shortReseller.nodeId, { toId, reason: 'Pindah' })),
    ]);
    for (const code of codes) refusals.add(code);
    expect(await world.broken()).toEqual({});
    await world.workFor(3_000);
    world.clock.advance(HOUR);
    await world.workFor(2_000);
    expect(await stateOf(handoverId)).toBe('done');
    expect(Number((await domainOf(name)).owner_id)).toBe(shortCustomer.nodeId);
    expect(await world.broken()).toEqual({});
  }
  const known = ['done', 'domain-not-found', 'name-in-progress', 'change-in-progress', 'orders-under-way', 'top-ups-waiting'];
  expect([...refusals].filter((code) => !known.includes(code))).toEqual([]);
});

it('either side stops it until the last moment, and then it is over', async () => {
  const { customer, shortCustomer, directCustomer } = world.cast;
  const id = await agreedOn('pikir.id');
  expect(await outcome(decide().stop(directCustomer, id))).toBe('handover-not-found');
  expect(await outcome(decide().stop(shortCustomer, id))).toBe('done');
  expect(await outcome(decide().agree(customer, id))).toBe('handover-over');
  expect(await world.broken()).toEqual({});
});

it('names go after a day; a dispute keeps them until it is lifted, and then they have their day again; what nobody agrees to lapses', async () => {
  const { customer, subReseller, operator, shortCustomer } = world.cast;
  const [thought, disputed, forgotten] = [await agreedOn('pikir.id'), await agreedOn('sengketa.id'), await ask('lupa.id')];
  await decide().hold(operator, disputed, 'Dua orang mengaku pemiliknya');
  expect(await outcome(decide().agree(customer, disputed))).toBe('handover-held');
  expect(await outcome(decide().lift(subReseller, disputed))).toBe('not-yours-to-lift');
  const pass = async (hours: number) => {
    world.clock.advance(hours * HOUR);
    await world.workFor(2_000);
    return Promise.all([thought, disputed, forgotten].map(stateOf));
  };
  expect(await pass(23)).toEqual(['cooling', 'cooling', 'asked']);
  expect(await pass(2)).toEqual(['done', 'cooling', 'asked']);
  await decide().lift(operator, disputed);
  expect(await pass(23)).toEqual(['done', 'cooling', 'asked']);
  expect(await pass(2)).toEqual(['done', 'done', 'asked']);
  expect(await pass(6 * 24)).toEqual(['done', 'done', 'lapsed']);
  const told = await world.reads.query("SELECT id FROM letter WHERE template = 'handover' AND node_id = ? AND about = 'sengketa.id'", [
    shortCustomer.nodeId,
  ]);
  expect(told).toHaveLength(5);
  expect(await world.broken()).toEqual({});
});

it('a whole account goes by one request, and has nothing left to give', async () => {
  const id = await agreedOn();
  world.clock.advance(DAY);
  await world.workFor(2_000);
  expect(await stateOf(id)).toBe('done');
  expect(Number((await domainOf('lupa.id')).owner_id)).toBe(world.cast.shortCustomer.nodeId);
  expect(await outcome(ask())).toBe('handover-refused');
  expect(await world.broken()).toEqual({});
});

describe('the laws of handovers find', () => {
  it.each([
    ['names-are-owned-below-their-seller', "UPDATE domain SET seller_id = 1 WHERE name = 'pikir.id'"],
    ['names-are-where-they-were-handed', 'UPDATE handover SET to_id = 999'],
    ['names-are-where-they-were-handed', 'UPDATE contact SET owner_id = -owner_id'],
    ['handovers-done-were-agreed-to', "UPDATE handover SET giver_agreed_at = NULL WHERE state = 'done'"],
    ['handovers-done-were-agreed-to', "UPDATE handover SET cools_until = '2099-01-01 00:00:00.000' WHERE state = 'done'"],
    ['handovers-done-were-agreed-to', 'UPDATE handover_name SET is_carried = 0'],
    ['handovers-under-way-are-looked-at', "UPDATE handover SET state = 'asked' WHERE state = 'lapsed'"],
    ['handovers-under-way-are-looked-at', 'UPDATE handover_name SET open_domain = domain_id WHERE is_carried = 0'],
  ])('what breaks %s: %s', async (law, fault) => {
    const undone = new Error('undone');
    let found: string[] = [];
    const planted = world.database.work.run(async (tx) => {
      await tx.query(fault);
      const reads = { query: tx.query.bind(tx), manager: tx.manager, dialect: tx.dialect } as typeof world.reads;
      found = Object.keys(await brokenLaws(reads, houseLaws));
      throw undone;
    });
    await expect(planted).rejects.toBe(undone);
    expect(found).toContain(law);
  });
});
