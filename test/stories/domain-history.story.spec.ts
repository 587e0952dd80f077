import { Domains } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { handIn, review } from '../support/paper-work';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Event {
  readonly kind: string;
  readonly by: string;
  readonly person: string | null;
  readonly paid: { readonly amount: number } | null;
  readonly earned: { readonly amount: number } | null;
}

interface Told extends Event {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator. */
const NAME = 'riwayat.com';

let world: World;
let domain: string;
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', NAME);
  await world.workFor(5_000);
  domain = (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [NAME]))[0]!.id;
});
afterAll(() => world.end());

const get = async <T>(part: Part, path: string): Promise<T> => (await (await world.as(part)).get(path)).body as T;
const timeline = (part: Part, query = '') =>
  get<{ data: Event[]; nextCursor: string | null }>(part, `/v1/domains/${domain}/timeline${query}`);
const kinds = (events: readonly Event[]) => events.map(({ kind }) => kind);
const countsOf = (part: Part, query = '') => get(part, `/v1/domains/counts${query}`);
const names = async (part: Part, query: string) =>
  (await get<{ data: { name: string; timeLeft: object | null }[] }>(part, `/v1/domains?${query}`)).data;

it('a registration is told from the order to the registry’s answer, with the money that whoever looks has a part in', async () => {
  const mine = (await timeline('customer')).data;
  expect(kinds(mine)).toEqual(
    expect.arrayContaining(['order.placed', 'money.hold', 'registry.asked', 'domain.registered', 'money.capture', 'order.done']),
  );
  const [price] = await world.reads.query<{ mine: unknown; cost: unknown }>(
    `SELECT c.total_units AS mine, s.total_units AS cost FROM order_charge c JOIN order_charge s ON s.item_id = c.item_id AND s.buyer_id = c.seller_id
     WHERE c.buyer_id = ?`,
    [world.cast.customer.nodeId],
  );
  const placed = mine.find(({ kind }) => kind === 'order.placed')!;
  expect(placed).toMatchObject({ by: 'you', person: 'Budi Santoso', paid: { amount: Number(price!.mine) }, earned: null });
  const sold = (await timeline('subReseller')).data.find(({ kind }) => kind === 'order.placed')!;
  expect(sold).toMatchObject({
    by: 'customer',
    person: null,
    paid: { amount: Number(price!.cost) },
    earned: { amount: Number(price!.mine) },
  });
});

it('a customer is told no amount and no name of anybody above, and whoever is further up finds nothing', async () => {
  const { data } = await timeline('customer');
  const upper = await world.reads.query<{ units: unknown }>('SELECT total_units AS units FROM order_charge WHERE buyer_id <> ?', [
    world.cast.customer.nodeId,
  ]);
  const text = JSON.stringify(data);
  for (const { units } of upper) expect(text).not.toContain(`"amount":${String(units)}`);
  for (const name of ['Senja', 'KopiHost', 'Pohonnama', 'sandbox', 'nod_']) expect(text).not.toContain(name);
  expect(data.every(({ earned }) => earned === null)).toBe(true);
  for (const part of ['reseller', 'operator', 'shortReseller', 'shortCustomer'] as const)
    for (const path of ['timeline', 'next']) expect((await (await world.as(part)).get(`/v1/domains/${domain}/${path}`)).status).toBe(404);
});

it('page by page it tells the same, and nothing twice', async () => {
  const whole = (await timeline('subReseller')).data;
  const pieces: Event[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { data: Event[]; nextCursor: string | null } = await timeline('subReseller', `?limit=2${cursor && `&cursor=${cursor}`}`);
    pieces.push(...page.data);
    cursor = page.nextCursor;
  }
  expect(pieces).toEqual(whole);
});

it('what comes next follows the dates, with what it costs each and who has to act; the lists follow as well', async () => {
  type Next = { next: { kind: string; who: string; buy: string | null; paid: object | null; earned: object | null }[] };
  const next = async (part: Part) => (await get<Next>(part, `/v1/domains/${domain}/next`)).next;
  const [mine, sold] = [(await next('customer'))[0]!, (await next('subReseller'))[0]!];
  expect(mine).toMatchObject({ kind: 'expiry', who: 'customer', buy: 'renew', earned: null });
  expect(sold.earned).toEqual(mine.paid);
  expect(sold.paid).not.toEqual(mine.paid);
  expect(await countsOf('customer')).toEqual({ all: 1, active: 1, expired: 0, papers: 0, deleted: 0 });

  // Five days ago, as if a year had passed.
  const expired = after(world.clock.now(), -5 * DAY);
  await world.worker.get(UnitOfWork).run((tx) => world.worker.get(Domains, { strict: false }).setExpiry(tx, domain, expired));
  expect((await next('customer'))[0]).toMatchObject({ kind: 'redemption', buy: 'renew' });
  expect(kinds((await timeline('customer')).data)).toContain('domain.expired');
  expect(await countsOf('subReseller', '?tld=com&name=riw')).toEqual({ all: 1, active: 0, expired: 1, papers: 0, deleted: 0 });
  expect(await names('subReseller', 'tab=expired')).toMatchObject([{ name: NAME, timeLeft: { to: 'renew', days: 25 } }]);
  expect(await names('customer', 'tab=active')).toEqual([]);
});

it('papers, mails, records and a name given back are told to both sides, each with who it was as far as they may know', async () => {
  const [withPapers, typo] = ['berkas.co.id', 'salah.com'];
  await orderNames(world, 'customer', withPapers, typo);
  await world.workFor(5_000);
  await handIn(world, withPapers);
  await review(world, withPapers, 'approved');
  await world.workFor(5_000);
  const told = async (part: Part, name: string) => {
    const [{ id }] = (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name])) as [{ id: string }];
    return { id, data: (await get<{ data: Told[] }>(part, `/v1/domains/${id}/timeline?limit=100`)).data };
  };
  const { id: filed, data: papers } = await told('customer', withPapers);
  expect(papers).toContainEqual(expect.objectContaining({ kind: 'case.opened', by: 'house' }));
  expect(papers).toContainEqual(expect.objectContaining({ kind: 'paper.handed_in', by: 'you' }));
  expect(papers).toContainEqual(expect.objectContaining({ kind: 'paper.approved', by: 'reviewer', person: null }));

  const { id } = await told('customer', typo);
  await (await world.as('customer')).post(`/v1/domains/${id}/dns`, {}).expect(201);
  await (await world.as('subReseller')).post(`/v1/domains/${id}/deletion`, { reason: 'Salah ketik' }).expect(202);
  await world.workFor(5_000);
  const [mine, theirs] = [(await told('customer', typo)).data, (await told('subReseller', typo)).data];
  expect(mine).toContainEqual(expect.objectContaining({ kind: 'dns.changed', by: 'you', person: 'Budi Santoso' }));
  expect(theirs).toContainEqual(expect.objectContaining({ kind: 'dns.changed', by: 'customer', person: null }));
  expect(mine).toContainEqual(expect.objectContaining({ kind: 'deletion.asked', by: 'seller', person: null }));
  expect(theirs).toContainEqual(expect.objectContaining({ kind: 'deletion.asked', by: 'you', person: 'Sari Anggraini' }));
  expect(mine).toContainEqual(
    expect.objectContaining({ kind: 'mail.sent', facts: expect.arrayContaining([{ name: 'mail', value: 'domain-given-back' }]) as object }),
  );
  const logged = (events: readonly Told[]) => events.filter(({ kind }) => kind === 'audit').map(({ facts }) => facts[0]!.value);
  await (await world.as('customer')).post(`/v1/domains/${filed}/dns`, {}).expect(201);
  await (await world.as('customer')).delete(`/v1/domains/${filed}/dns`).expect(204);
  expect(logged((await told('customer', withPapers)).data)).toEqual(['dns.removed']);
  expect(logged((await told('subReseller', withPapers)).data)).toEqual([]);
  expect(kinds(theirs)).not.toContain('mail.sent');
  const refunds = (events: readonly Told[]) =>
    events.filter(({ kind }) => kind === 'money.refund').map(({ paid, earned }) => ({ paid, earned }));
  expect(refunds(mine)).toEqual([{ paid: expect.anything() as object, earned: null }]);
  expect(refunds(theirs)).toHaveLength(2);
  for (const kind of ['deletion.done', 'domain.ended']) expect(kinds(mine)).toContain(kind);
  expect(await get('customer', `/v1/domains/${id}/next`)).toEqual({ next: [] });
  expect((await names('customer', 'tab=deleted')).map(({ name }) => name)).toEqual([typo]);
});
