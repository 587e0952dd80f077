import { Money } from '#libs/kernel';
import { dokuSignature } from './doku';
import { GatewayAnswerStrange } from './gateway-error';
import { gatewayUrl } from './gateway-urls';
import { gateways } from './gateways';
import { PROVIDERS, type Provider } from './provider';
import { KEYS, charge, dokuSays, midtransSays, tripaySays, xenditSays } from './testing/provider-words';

describe('what a provider is asked', () => {
  it.each(PROVIDERS)('goes to %s as JSON with the amount in whole rupiah, our number, and its body signed as it is sent', (provider) => {
    const { method, body, path } = gateways[provider].create(charge, KEYS[provider]);
    expect([method, JSON.stringify(JSON.parse(body!))]).toEqual(['POST', body]);
    expect(body).toContain('500123');
    expect(body).toContain('"pay_1"');
    expect(path).toMatch(/^\//);
    for (const secret of ['SK-secret', 'private-key', 'KEY-1', 'SB-Mid-server-abc']) expect(body).not.toContain(secret);
  });

  it('of DOKU is signed over the path alone', () => {
    const { headers, path } = gateways.doku.ask({ orderId: 'pay_1', reference: null, at: charge.at }, KEYS.doku);
    const signed = { clientId: 'BRN-1', requestId: headers['Request-Id']!, timestamp: '2026-11-22T03:00:00Z', target: path };
    expect(headers['Signature']).toBe(dokuSignature(signed, 'SK-secret'));
  });

  it('goes to live hosts, to those for tests, or to a fake one, and nowhere else', () => {
    expect(gatewayUrl('live', 'midtrans-snap')).toBe('https://app.midtrans.com');
    expect(gatewayUrl('sandbox', 'midtrans')).toBe('https://api.sandbox.midtrans.com');
    expect(gatewayUrl('http://127.0.0.1:4003', 'doku')).toBe('http://127.0.0.1:4003/doku');
  });
});

describe('what a provider answers', () => {
  const question = { orderId: 'pay_1', reference: null, at: charge.at };

  it.each<[Provider, unknown]>([
    ['midtrans', midtransSays('settlement')],
    ['xendit', [xenditSays('EXPIRED'), xenditSays('PAID')]],
    ['doku', dokuSays('SUCCESS')],
    ['tripay', { success: true, data: [tripaySays('PAID')] }],
    ['ipaymu', { Status: 200, Data: { TransactionId: 77, ReferenceId: 'pay_1', Status: 1, SubTotal: 500_123, Amount: 503_000 } }],
  ])('of %s is read', (provider, body) => {
    expect(gateways[provider].readAnswer({ status: 200, body }, question)).toMatchObject({ state: 'paid', total: Money.idr(500_123) });
  });

  it.each<[Provider, number, unknown]>([
    ['midtrans', 200, { status_code: '404' }],
    ['xendit', 200, []],
    ['doku', 404, null],
    ['tripay', 200, { success: true, data: [] }],
    ['ipaymu', 404, { Status: 404 }],
  ])('of %s that nothing is known of it', (provider, status, body) => {
    expect(gateways[provider].readAnswer({ status, body }, question)).toBeNull();
  });

  it.each<[Provider, unknown]>([
    ['midtrans', '<html>'],
    ['xendit', [xenditSays('PAID', { external_id: 'pay_2' })]],
    ['doku', { error: 1 }],
    ['tripay', { success: false }],
    ['ipaymu', { Data: {} }],
  ])('of %s in another language is taken for no answer', (provider, body) => {
    expect(() => gateways[provider].readAnswer({ status: 200, body }, question)).toThrow(GatewayAnswerStrange);
  });
});
