import { nodeRef } from '#libs/tree';
import request from 'supertest';
import { World } from '../support/world';

let world: World;
let account: string;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  const { body } = (await (await world.as('subReseller')).get('/v1/bank-accounts')) as { body: { data: { id: string }[] } };
  account = body.data[0]!.id;
});
afterAll(async () => {
  await world.end();
});

interface Row {
  readonly id: string;
  readonly text: string;
  readonly match: { readonly kind: string; readonly topUps: readonly { id: string; node: string }[] } | null;
}
const rp = (amount: number) => ({ amount, currency: 'IDR' });
const day = () => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta' }).format(world.clock.now());
const statement = (...lines: (readonly [text: string, amount: number])[]) =>
  Buffer.from(
    [
      'No. rekening,:,0003456789',
      'Tanggal,Keterangan,Cabang,Jumlah,,Saldo',
      ...lines.map(([text, amount]) => `${day()},${text},0000,"${amount.toLocaleString('en')}.00",CR,`),
    ].join('\n'),
  );
const ask = async (amount: number) =>
  (await (await world.as('customer')).post('/v1/top-ups', { amount }).expect(201)).body as { id: string; exactAmount: { amount: number } };
const hand = async (file: Buffer) => (await world.as('subReseller')).upload(`/v1/bank-accounts/${account}/statements`, file);
const rows = async (query: string) =>
  ((await (await world.as('subReseller')).get(`/v1/statement-rows?${query}`)).body as { data: Row[] }).data;

it('Sari hands in what her bank says: what was announced is credited by one click, the rest she looks at', async () => {
  const sari = await world.as('subReseller');
  const [first, second] = [await ask(500_000), await ask(750_000)];
  const before = await world.deposit('customer', 'subReseller');
  const file = statement(
    ['TRSF E-BANKING CR BUDI SANTOSO', first.exactAmount.amount],
    ['BUDI LUPA KODE', 750_000],
    ['SETORAN TUNAI', 90_000],
    ['BUNGA', 1_234],
  );
  const made = (await hand(file)).body as { id: string };
  expect(made).toMatchObject({ layout: 'bca', credits: 4, added: 4, passedOver: 0, bankAccount: account });
  expect(await world.deposit('customer', 'subReseller')).toEqual(before);
  const open = await rows(`state=open&import=${made.id}`);
  expect(open.map(({ text, match }) => [text, match?.kind, match?.topUps.map(({ id }) => id)])).toEqual([
    ['BUNGA', 'unknown', []],
    ['SETORAN TUNAI', 'unknown', []],
    ['BUDI LUPA KODE', 'suggested', [second.id]],
    ['TRSF E-BANKING CR BUDI SANTOSO', 'matched', [first.id]],
  ]);
  const confirmation = `/v1/statement-imports/${made.id}/confirmation`;
  expect((await sari.post(confirmation)).body).toEqual({ credited: 1, waiting: 0, noted: 0, left: 3, refused: [] });
  const [interest, cash, forgotten] = open as [Row, Row, Row];
  const said = (row: Row, what: string, body: object) => sari.post(`/v1/statement-rows/${row.id}/${what}`, body);
  expect((await said(forgotten, 'top-up', { topUp: second.id })).body).toMatchObject({ status: 422, code: 'reason-missing' });
  expect((await said(forgotten, 'top-up', { topUp: second.id, reason: 'Tanpa kode' })).body).toMatchObject({
    state: 'taken',
    topUp: { id: second.id, state: 'approved' },
  });
  expect((await said(cash, 'node', { node: nodeRef(world.cast.customer.nodeId), note: 'Setoran tunai' })).body).toMatchObject({
    topUp: { state: 'approved' },
  });
  expect((await said(interest, 'dismissal', { reason: 'Bunga bank' })).body).toMatchObject({ state: 'ignored', match: null });
  const credited = first.exactAmount.amount + 750_000 + 90_000;
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: before.available + credited, held: 0 });

  expect((await hand(file)).body).toMatchObject({ id: made.id });
  expect((await sari.post(confirmation)).body).toEqual({ credited: 0, waiting: 0, noted: 0, left: 0, refused: [] });
  expect(await rows('state=open')).toEqual([]);
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: before.available + credited, held: 0 });
});

it('a payment of the same sender and amount within two days is pointed at, and not credited by itself', async () => {
  const file = statement(['BUDI 01', 333_000], ['BUDI 02', 333_000]);
  const { id } = (await hand(file)).body as { id: string };
  const [second, first] = (await rows(`import=${id}`)) as [Row, Row];
  expect([first.match, second.match]).toMatchObject([{ duplicateOf: second.id }, { duplicateOf: first.id }]);
});

it('a statement of another account, of no bank, or with a cell that nobody can read is refused, with its place', async () => {
  const other = Buffer.from(statement(['A', 1_000]).toString().replace('0003456789', '0009999999'));
  expect((await hand(other)).body).toMatchObject({ status: 422, code: 'statement-of-another-account' });
  expect((await hand(Buffer.from('a,b\n1,2'))).body).toMatchObject({ status: 422, code: 'statement-unreadable' });
  const bad = Buffer.from(statement(['A', 1_000]).toString().replace('"1,000.00"', 'SERIBU'));
  expect((await hand(bad)).body).toMatchObject({ errors: [{ pointer: 'D3', code: 'bank-amount-unreadable' }] });
});

it('Budi takes his statement home: the balances before and after, and the sum of what moved, are those of the ledger', async () => {
  const budi = await world.as('customer');
  await budi.post('/v1/orders', { items: [{ name: 'kopisenja.id' }] }).expect(201);
  await world.work();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(world.clock.now());
  const period = `from=${today}&until=${today}`;
  const { available } = await world.deposit('customer', 'subReseller');
  const { text, headers } = await budi.get(`/v1/deposit/statement/file?${period}&format=csv&language=en`).expect(200);
  expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
  const lines = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(lines[0]!.slice(2)).toEqual(['Kind', 'Domain', 'Reference', 'Change', 'Balance', 'Change of held', 'Held']);
  expect(lines.some(([, , kind, domain]) => kind === 'Order paid' && domain === 'kopisenja.id')).toBe(true);
  const [opening, closing] = [lines[1]!, lines.at(-1)!];
  expect([opening[2], closing[2]]).toEqual(['Opening balance', 'Closing balance and sum of changes']);
  const sum = lines.slice(2, -1).reduce((all, line) => all + Number(line[5]), 0);
  expect([Number(closing[5]), Number(closing[6])]).toEqual([sum, available]);
  expect(Number(opening[6]) + sum).toBe(available);

  const child = `/v1/nodes/${nodeRef(world.cast.customer.nodeId)}/statement/file?${period}`;
  const book = await (await world.as('subReseller')).get(child).buffer().parse(bytes).expect(200);
  expect((book.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  expect((await (await world.as('reseller')).get(child)).status).toBe(404);
  expect((await budi.get('/v1/deposit/statement/file?from=2026-11-02&until=2026-11-01')).body).toMatchObject({
    code: 'period-upside-down',
  });
  expect((await budi.get('/v1/deposit/statement/file?from=2026-02-30&until=2026-03-01')).body).toMatchObject({
    code: 'period-upside-down',
  });
  expect((await budi.get('/v1/deposit/statement')).body).toMatchObject({
    data: expect.arrayContaining([expect.objectContaining({ domain: 'kopisenja.id' })]),
  });
  expect((await budi.get('/v1/deposit')).body).toMatchObject({ available: rp(available) });
  expect(await world.broken()).toEqual({});
});

/** The answer as it came. */
function bytes(response: request.Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => void parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
