import { request } from 'node:http';
import { FakeGateway } from './fake-gateway';

const log: string[] = [];
let gateway: FakeGateway;
beforeAll(async () => {
  gateway = await FakeGateway.listen(0, (line) => log.push(line));
});
afterAll(() => gateway.close());

const evil = '<script>alert(1)</script>"\'';
const made = () =>
  gateway.book.add({
    provider: 'doku',
    orderId: 'pay_1',
    total: 250_000,
    account: 'BRN',
    notifyUrl: 'https://example.id/x',
    returnUrl: evil,
  }) ?? gateway.book.find('doku', 'pay_1')!;
const get = (path: string, headers: Record<string, string> = {}) => fetch(gateway.url + path, { headers, redirect: 'manual' });

/** With a Host header that fetch would not send. */
const statusUnder = (host: string) =>
  new Promise((resolve, reject) => {
    request(gateway.url, { headers: { host } }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('the fake gateway', () => {
  it('shows its payments in two languages, and what a seller sends as text', async () => {
    made();
    expect(await (await get('/')).text()).toContain('Rp 250.000');
    const page = await get('/pay/doku/pay_1', { 'accept-language': 'id' });
    const text = await page.text();
    expect(text).toMatch(/<html lang="id">[^]*Bayar dua kali/);
    expect(text).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('tells nobody who is not on this machine', async () => {
    const payment = made();
    const answer = await fetch(`${gateway.url}/pay/doku/pay_1`, {
      method: 'POST',
      body: new URLSearchParams({ scene: 'pay' }),
      redirect: 'manual',
    });
    expect([answer.status, payment.status]).toEqual([303, 'paid']);
    expect(payment.deliveries).toEqual([{ what: 'paid', answer: 'not on this machine' }]);
  });

  it('is paid from no page of others, and under no other name', async () => {
    const body = new URLSearchParams({ scene: 'pay' });
    const foreign = await fetch(`${gateway.url}/pay/doku/pay_1`, { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } });
    expect([foreign.status, await statusUnder('evil.example'), await statusUnder('localhost')]).toEqual([405, 403, 200]);
  });

  it.each([
    ['GET', '/pay/doku/pay_2', 404],
    ['GET', '/other', 404],
    ['POST', '/pay/doku/pay_1', 404],
    ['GET', '/xendit/v2/invoices', 401],
    ['POST', '/doku/checkout/v1/payment', 401],
    ['POST', '/midtrans-snap/snap/v1/transactions', 401],
    ['GET', '/tripay/merchant/transactions', 401],
    ['POST', '/ipaymu/transaction', 401],
  ])('answers %s %s with %i', async (method, path, status) => {
    expect((await fetch(gateway.url + path, { method })).status).toBe(status);
    expect(log).toEqual([]);
  });
});
