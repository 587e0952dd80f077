import { Applicant } from '../support/applicant';
import { World } from '../support/world';
import { ApiDescription } from './api-description';
import { GOOD_BODIES, type GoodBody, type Json } from './good-bodies';

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
let applicant: Applicant;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  applicant = await Applicant.register(world);
});
afterAll(() => world.end());

const filled = (text: string) => {
  const { customer, shortReseller, reseller } = world.cast;
  const values = {
    customer: `nod_${customer.nodeId}`,
    shortReseller: `nod_${shortReseller.nodeId}`,
    rina: reseller.personId,
    topUp: 'top_1',
    invoice: 'ivc_1',
    withholding: 'wht_1',
    paymentMethod: 'pme_1',
    package: 'pkg_1',
    bankAccount: 'bnk_1',
    domain: 'dom_1',
    handover: 'hnd_1',
    zoneChange: 'zch_1',
    statementRow: 'str_1',
    case: 'case_1',
    tld: 'web.id',
    token: 'x',
    paper: 'pap_1',
    reason: 'expired',
    application: applicant.id,
  };
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (values as Record<string, string>)[name] ?? whole);
};

/** What sends any body to the address, as the one who may. */
async function senderOf([by, route]: GoodBody) {
  const [method, path] = filled(route).split(' ') as ['POST' | 'PUT' | 'PATCH', string];
  if (by === 'applicant') return (body: object) => applicant.post(path.slice('/v1/registration/'.length), body);
  const somebody = await world.as(by);
  const send = { POST: somebody.post, PUT: somebody.put, PATCH: somebody.patch }[method];
  return (body: object) => send(path, body);
}

describe.each(['portal', 'customers'] as const)('the API for %s', (api) => {
  it.each(GOOD_BODIES[api])('refuses what it cannot read and never breaks: %s, %s', async (...good) => {
    const send = await senderOf(good);
    const broken: unknown[] = [];
    let refused = 0;
    for (const body of spoilt(JSON.parse(filled(JSON.stringify(good[2]))) as Json)) {
      // superagent sends anything but an object as it is.
      const { status } = await send((typeof body === 'object' && body) || (JSON.stringify(body) as never));
      if (status >= 500) broken.push(body);
      if (status === 400 || status === 422) refused += 1;
    }
    expect(broken).toEqual([]);
    // Whoever may not send there at all is refused before the body is read.
    expect(refused).toBeGreaterThan(HOSTILE.length);
  });

  it('has no address that takes a body and is not tried', async () => {
    const { operations } = await ApiDescription.of(world[api]);
    const taking = operations
      // Files are tried in hostile-uploads.spec.ts.
      .filter(
        ({ operation: { requestBody } }) => requestBody && !requestBody.content?.['*/*'] && !requestBody.content?.['multipart/form-data'],
      )
      .map(({ route }) => route.replaceAll(/\{\w+\}/g, '…'));
    const tried = GOOD_BODIES[api].map(([, route]) => route.replaceAll(/\{\w+\}/g, '…'));
    expect(new Set(tried)).toEqual(new Set(taking));
  });
});
