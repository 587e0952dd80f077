import { World } from '../support/world';
import { ApiDescription } from './api-description';

type Part = Parameters<World['as']>[0];
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What programs with faults and people with intent send in place of what belongs there. */
const HOSTILE: readonly Json[] = [
  null,
  true,
  -1,
  1.5,
  '',
  ' ',
  '\u0000',
  '\ud800',
  "' OR 1=1 --",
  'x'.repeat(2_000),
  [],
  [null],
  [[]],
  [{}],
  {},
];

const contact = {
  name: 'Ani',
  organization: 'Kedai',
  street: ['Jalan Contoh 1'],
  city: 'Bandung',
  province: 'Jawa Barat',
  postalCode: '40115',
  country: 'ID',
  phone: '0812-3456-7890',
  email: 'ani@example.test',
};
const items = [{ name: 'kopisenja.id', years: 1 }];
const login = { email: 'budi@example.test', password: 'not the password', locale: 'id' };
const owner = { name: 'Tono', email: 'ratna@pohonnama.test', password: 'rahasia-sekali', locale: 'id' };
const customer = '{customer}';

/** A good body for every address that takes one; none of them changes much. */
const BODIES: Readonly<Record<'portal' | 'customers', readonly (readonly [Part, string, Json])[]>> = {
  portal: [
    ['subReseller', '/v1/auth/login', login],
    ['subReseller', '/v1/auth/refresh', { refreshToken: 'x' }],
    ['reseller', '/v1/nodes', { kind: 'reseller', name: 'Toko', owner }],
    ['subReseller', '/v1/nodes/{customer}/contacts', contact],
    ['subReseller', '/v1/availability', { names: ['kopisenja.id'] }],
    ['subReseller', '/v1/quotes', { customer, items }],
    ['subReseller', '/v1/orders', { customer, items, contact: 'con_1' }],
    ['subReseller', '/v1/top-ups', { amount: 50_000, note: 'BCA' }],
    ['reseller', '/v1/top-ups/top_1/rejection', { reason: 'Not seen' }],
  ],
  customers: [
    ['customer', '/v1/auth/login', login],
    ['customer', '/v1/auth/refresh', { refreshToken: 'x' }],
    ['customer', '/v1/availability', { names: ['kopisenja.id'] }],
    ['customer', '/v1/quotes', { items }],
    ['customer', '/v1/orders', { items, contact: 'con_1' }],
    ['customer', '/v1/orders', { quote: 'quo_1', contact: 'con_1' }],
    ['customer', '/v1/contacts', contact],
    ['customer', '/v1/top-ups', { amount: 50_000, note: 'BCA' }],
  ],
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The body with each of its parts, and itself, replaced by each hostile value. */
function* spoilt(good: Json): Generator<Json> {
  yield* HOSTILE;
  if (typeof good !== 'object' || good === null) return;
  if (isList(good)) {
    for (const entry of good) for (const bad of spoilt(entry)) yield [bad];
    return;
  }
  for (const [name, part] of Object.entries(good)) for (const bad of spoilt(part)) yield { ...good, [name]: bad };
  yield { ...good, unknown: 1 };
}

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
}, 60_000);
afterAll(() => world.end());

const filled = <Text extends string>(text: Text) => text.replace('{customer}', `nod_${world.cast.customer.nodeId}`);

describe.each(['portal', 'customers'] as const)('the API for %s', (api) => {
  it.each(BODIES[api])(
    'refuses what it cannot read and never breaks: %s, %s',
    async (part, path, good) => {
      const somebody = await world.as(part);
      const broken: unknown[] = [];
      for (const body of spoilt(JSON.parse(filled(JSON.stringify(good))) as Json)) {
        // superagent sends anything but an object as it is.
        const { status } = await somebody.post(filled(path), (typeof body === 'object' && body) || (JSON.stringify(body) as never));
        if (status >= 500) broken.push(body);
      }
      expect(broken).toEqual([]);
    },
    60_000,
  );

  it('has no address that takes a body and is not tried', async () => {
    const { operations } = await ApiDescription.of(world[api]);
    const taking = operations.filter(({ operation }) => operation.requestBody).map(({ route }) => route.replaceAll(/\{\w+\}/g, '…'));
    const tried = BODIES[api].map(([, path]) => `POST ${path.replaceAll(/\{\w+\}|top_1/g, '…')}`);
    expect(new Set(tried)).toEqual(new Set(taking));
  });
});
