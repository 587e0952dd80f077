import { SECOND } from '#libs/kernel';
import { UnitOfWork, insertRows } from '#libs/platform';
import { generateSync } from 'otplib';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];

let world: World;
let known: Record<string, string>;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com', 'net'] });
  const { shortReseller, reseller, directCustomer } = world.cast;
  known = { awan: `nod_${shortReseller.nodeId}`, eka: directCustomer.personId };
  // Eka helps at KopiHost.
  const helper = { person_id: directCustomer.personId, node_id: reseller.nodeId, role: 'support' };
  await world.worker.get(UnitOfWork).run((tx) => insertRows(tx, 'membership', [helper]));
});
afterAll(() => world.end());

const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
const actions = async () =>
  (await world.reads.query<{ action: string }>('SELECT DISTINCT action FROM audit_entry')).map(({ action }) => action);
const count = async (action: string) => {
  const [row] = await world.reads.query<{ n: unknown }>('SELECT COUNT(*) AS n FROM audit_entry WHERE action = ?', [action]);
  return Number(row!.n);
};

const owner = { name: 'Tono', email: 'tono@example.test' };
const reason = 'Alasan';
const account = { bankCode: '999', bank: 'Bank Contoh', number: '0009876543', holder: 'Pohonnama' };
const topUp = { amount: 50_000, note: 'BCA' };
const profile = {
  name: 'Sari',
  company: 'Senja',
  address: 'Jalan Contoh 1',
  taxNumber: '01.312.166.0-091.000',
  companyNumber: '9120',
  numberPrefix: 'SENJA',
};
const taxProfile = { documentKind: 'tin', documentNumber: '01.312.166.0-091.000', name: 'PT Senja', address: 'Jalan Contoh 1' };
const method = { provider: 'doku', name: 'DOKU', isOpen: true, feeFlat: 1_000, feeBasisPoints: 70 };
const credentials = [
  { name: 'clientId', value: 'BRN-1' },
  { name: 'secretKey', value: 'SK-1' },
];

/** What is written, by whose act; what the answer names is kept under the last word, for acts further down. */
const ACTS: readonly (readonly [action: string, by: Part, route: string, body?: object, keep?: string])[] = [
  ['node.created', 'reseller', 'POST /v1/nodes', { kind: 'reseller', name: 'Toko Tono', owner }],
  ['node.renamed', 'operator', 'PATCH /v1/nodes/{awan}', { name: 'Awan Baru' }],
  ['node.depth-limit-set', 'operator', 'PUT /v1/nodes/{awan}/depth-limit', { levels: 5 }],
  ['node.suspended', 'operator', 'POST /v1/nodes/{awan}/suspension', { reason }],
  ['node.reinstated', 'operator', 'DELETE /v1/nodes/{awan}/suspension'],
  ['node.impersonated', 'operator', 'POST /v1/nodes/{awan}/impersonation', { reason }],
  ['invitation.sent', 'reseller', 'POST /v1/team/invitations', { ...owner, role: 'support' }, 'invitation'],
  ['invitation.revoked', 'reseller', 'DELETE /v1/team/invitations/{invitation}'],
  ['member.role-changed', 'reseller', 'PUT /v1/team/{eka}/role', { role: 'admin' }],
  ['member.removed', 'reseller', 'DELETE /v1/team/{eka}'],
  ['api-key.created', 'reseller', 'POST /v1/api-keys', { name: 'Toko', scopes: ['account:read'], networks: [] }, 'key'],
  ['api-key.revoked', 'reseller', 'DELETE /v1/api-keys/{key}'],
  ['deposit.credit-limit-set', 'operator', 'PUT /v1/nodes/{awan}/credit-limit', { amount: 1_000 }],
  [
    'package.created',
    'operator',
    'POST /v1/packages',
    { name: 'Mitra', audience: 'reseller', minimumDeposit: 0, noticeDays: 0, isDefault: false },
    'package',
  ],
  ['package.changed', 'operator', 'PATCH /v1/packages/{package}', { name: 'Mitra Utama' }],
  ['package.assigned', 'operator', 'PUT /v1/nodes/{awan}/package', { package: '{package}' }],
  ['package.assigned', 'operator', 'PUT /v1/nodes/{awan}/package', { package: null }],
  ['package.closed', 'operator', 'DELETE /v1/packages/{package}'],
  ['tld-group.set', 'reseller', 'PUT /v1/tld-groups', { name: 'id-family', tlds: ['id'] }],
  ['sale.switched', 'operator', 'PUT /v1/sale-switches', { tld: 'net', state: 'renew-only' }],
  ['bank-account.added', 'operator', 'POST /v1/bank-accounts', account, 'account'],
  ['bank-account.replaced', 'operator', 'PUT /v1/bank-accounts/{account}', { ...account, number: '0001112223' }, 'account'],
  ['bank-account.closed', 'operator', 'DELETE /v1/bank-accounts/{account}'],
  ['billing-profile.changed', 'subReseller', 'PUT /v1/billing-profile', profile],
  ['tax-profile.changed', 'subReseller', 'PUT /v1/tax-profile', taxProfile],
  ['tax-status.changed', 'subReseller', 'PUT /v1/tax-status', { isTaxable: false }],
  [
    'coretax-choice.set',
    'subReseller',
    'PUT /v1/coretax-choice',
    { itemKind: 'B', itemCode: '000000', othersPlace: 'long', hasDocumentMonth: false },
  ],
  ['payment-method.added', 'operator', 'POST /v1/payment-methods', { ...method, credentials }, 'method'],
  ['payment-method.changed', 'operator', 'PATCH /v1/payment-methods/{method}', { ...method, provider: undefined, feeFlat: 0 }],
  ['payment-method.credentials-changed', 'operator', 'PUT /v1/payment-methods/{method}/credentials', { credentials }],
];

async function act(by: Part, route: string, body?: object): Promise<{ status: number; body: { id?: string } }> {
  const [method_, path] = filled(route).split(' ') as ['POST' | 'PUT' | 'PATCH' | 'DELETE', string];
  const somebody = await world.as(by);
  const said = body && (JSON.parse(filled(JSON.stringify(body))) as object);
  const send = { POST: somebody.post, PUT: somebody.put, PATCH: somebody.patch, DELETE: (_: string) => somebody.delete(path) }[method_];
  return send(path, said ?? {});
}

describe('what somebody does is written down:', () => {
  for (const [action, by, route, body, keep] of ACTS)
    it(`${action} by ${route} of the ${by}`, async () => {
      const before = await count(action);
      const answer = await act(by, route, body);
      expect([answer.status < 300, answer.body]).toEqual([true, answer.body]);
      if (keep) known[keep] = answer.body.id!;
      expect(await count(action)).toBeGreaterThan(before);
    });
});

describe('about money', () => {
  const ask = async () => (await act('shortReseller', 'POST /v1/top-ups', topUp)).body.id!;

  it.each([
    ['top-up.approved', 'operator', 'approval'],
    ['top-up.rejected', 'operator', 'rejection'],
    ['top-up.cancelled', 'shortReseller', 'cancellation'],
  ] as const)('%s stands in both logs', async (action, by, decision) => {
    const before = await count(action);
    const { status } = await act(by, `POST /v1/top-ups/${await ask()}/${decision}`, decision === 'rejection' ? { reason } : {});
    expect([status, (await count(action)) - before]).toEqual([200, 2]);
  });

  it('so does the first of two approvals, and the limit from which on two are needed', async () => {
    expect((await act('operator', 'PUT /v1/approval-limit', { amount: 10_000 })).status).toBe(200);
    expect(await count('approval-limit.set')).toBe(1);
    await act('operator', `POST /v1/top-ups/${await ask()}/approval`);
    expect(await count('top-up.first-approved')).toBe(2);
  });

  it('prices.set stands in the log of who asks them', async () => {
    const list = filled('{awan}');
    const { body } = await (await world.as('operator')).get(`/v1/price-grid?list=${list}`);
    const { stamp } = body as { stamp: string };
    const cell = { tld: 'net', tier: '', action: 'register', years: 1, amount: 500_000, currency: 'IDR', allowBelowCost: false };
    expect((await act('operator', 'PUT /v1/price-grid', { list, stamp, cells: [cell] })).status).toBe(200);
    expect(await count('prices.set')).toBe(1);
  });
});

it('a second factor: person.second-factor-on, person.second-factor-codes-renewed, person.second-factor-off', async () => {
  const before = await actions();
  const { secret } = (await act('reseller', 'POST /v1/auth/second-factor')).body as { secret: string };
  const code = generateSync({ secret, epoch: Math.floor(world.clock.now().getTime() / SECOND) });
  await act('reseller', 'POST /v1/auth/second-factor/confirmation', { code });
  await act('reseller', 'POST /v1/auth/second-factor/recovery-codes');
  await act('reseller', 'DELETE /v1/auth/second-factor');
  const added = (await actions()).filter((action) => !before.includes(action));
  expect(added.sort()).toEqual(['person.second-factor-codes-renewed', 'person.second-factor-off', 'person.second-factor-on']);
});
