import { Money } from '#libs/kernel';
import type { Webhook } from './gateway';
import { WebhookForged, WebhookUnreadable } from './gateway-error';
import { gateways } from './gateways';
import { midtransSignature } from './midtrans';
import type { Provider } from './provider';
import { KEYS, PATH, dokuSays, midtransSays, tripaySays, webhook, xenditSays } from './testing/provider-words';

describe('what a webhook says', () => {
  it.each<[Provider, object, string, number | null, string | null]>([
    ['midtrans', midtransSays('settlement'), 'paid', 500_123, 'tx-1'],
    ['midtrans', midtransSays('capture', { fraud_status: 'accept' }), 'paid', 500_123, 'tx-1'],
    ['midtrans', midtransSays('capture', { fraud_status: 'challenge' }), 'pending', 500_123, 'tx-1'],
    ['midtrans', midtransSays('deny'), 'failed', 500_123, 'tx-1'],
    ['midtrans', midtransSays('partial_refund'), 'refunded', 500_123, 'tx-1'],
    ['midtrans', midtransSays('settlement', { currency: 'USD' }), 'paid', null, 'tx-1'],
    ['midtrans', midtransSays('settlement', { gross_amount: '500123.50' }), 'paid', null, 'tx-1'],
    ['xendit', xenditSays('PAID', { paid_amount: 500_124 }), 'paid', 500_124, 'inv-1'],
    ['xendit', xenditSays('EXPIRED'), 'expired', 500_123, 'inv-1'],
    ['doku', dokuSays('SUCCESS'), 'paid', 500_123, null],
    ['doku', dokuSays('SUCCESS', '500123.00'), 'paid', 500_123, null],
    ['doku', dokuSays('FAILED'), 'failed', 500_123, null],
    ['tripay', tripaySays('PAID'), 'paid', 500_123, 'T-1'],
    ['tripay', tripaySays('PAID', { total_amount: 504_373, fee_customer: 4_250 }), 'paid', 500_123, 'T-1'],
    ['tripay', tripaySays('REFUND'), 'refunded', 500_123, 'T-1'],
    ['ipaymu', { reference_id: 'pay_1', trx_id: 77, status: 'berhasil', status_code: 1 }, 'paid', null, '77'],
  ])('of %s: %j is %s', (provider, said, state, units, reference) => {
    const sighting = gateways[provider].readWebhook(webhook(provider, said), KEYS[provider]);
    expect(sighting).toEqual({ orderId: 'pay_1', state, total: units === null ? null : Money.idr(units), reference });
  });

  it.each<[Provider, object]>([
    ['midtrans', midtransSays('settlement')],
    ['xendit', xenditSays('PAID')],
    ['doku', dokuSays('SUCCESS')],
    ['tripay', tripaySays('PAID')],
  ])('is refused as forged when %s did not sign it', (provider, said) => {
    const good = webhook(provider, said);
    const read =
      (change: Partial<Webhook>, keys = KEYS[provider]) =>
      () =>
        gateways[provider].readWebhook({ ...good, ...change }, keys);
    expect(read({})).not.toThrow();
    expect(read({}, {})).toThrow(WebhookForged);
    const others = Object.fromEntries(Object.entries(KEYS[provider]).map(([name, value]) => [name, `${value}x`]));
    expect(read({}, others)).toThrow(WebhookForged);
    expect(read({ body: Buffer.from('[]'), headers: {} })).toThrow(WebhookForged);
  });

  it.each<[Provider, object]>([
    ['midtrans', midtransSays('settlement')],
    ['doku', dokuSays('SUCCESS')],
    ['tripay', tripaySays('PAID')],
  ])('is refused as forged when the amount in what %s signed was changed', (provider, said) => {
    const good = webhook(provider, said);
    const body = Buffer.from(good.body.toString('utf8').replace('500123', '900123'));
    expect(() => gateways[provider].readWebhook({ ...good, body }, KEYS[provider])).toThrow(WebhookForged);
  });

  it('is refused when DOKU signed it for another address, and believed of Xendit whatever it says: so Xendit is asked', () => {
    const elsewhere = { ...webhook('doku', dokuSays('SUCCESS')), path: '/v1/webhooks/doku/pme_2' };
    expect(() => gateways.doku.readWebhook(elsewhere, KEYS.doku)).toThrow(WebhookForged);
    expect(gateways.xendit.readWebhook(webhook('xendit', xenditSays('PAID', { paid_amount: 1 })), KEYS.xendit)?.total?.units).toBe(1n);
    expect(gateways.xendit.webhooksAre).toBe('hint');
  });

  it('may be signed by Midtrans with a key of its own', () => {
    const said = midtransSays('settlement');
    const body = { ...said, signature_key: midtransSignature('pay_1', '200', '500123.00', 'another') };
    const sent = { body: Buffer.from(JSON.stringify(body)), headers: {}, path: PATH };
    expect(gateways.midtrans.readWebhook(sent, { serverKey: 'SB-Mid-server-abc', signatureKey: 'another' })?.state).toBe('paid');
    expect(() => gateways.midtrans.readWebhook(sent, { serverKey: 'SB-Mid-server-abc' })).toThrow(WebhookForged);
  });

  it('comes from iPaymu as a form too, and is never believed', () => {
    const body = Buffer.from('trx_id=77&sid=abc&reference_id=pay_1&status=berhasil&status_code=1');
    expect(gateways.ipaymu.readWebhook({ body, headers: {}, path: PATH }, KEYS.ipaymu)).toMatchObject({
      orderId: 'pay_1',
      reference: '77',
    });
    expect(gateways.ipaymu.webhooksAre).toBe('rumour');
  });

  it('is not guessed at when it is signed and says nothing known', () => {
    expect(() => gateways.doku.readWebhook(webhook('doku', dokuSays('BLESSED')), KEYS.doku)).toThrow(WebhookUnreadable);
    expect(() => gateways.tripay.readWebhook(webhook('tripay', { hello: 1 }), KEYS.tripay)).toThrow(WebhookUnreadable);
  });

  it('is passed over when Tripay tells of something else', () => {
    const other = webhook('tripay', tripaySays('PAID'));
    const headers = { ...other.headers, 'x-callback-event': 'something_else' };
    expect(gateways.tripay.readWebhook({ ...other, headers }, KEYS.tripay)).toBeNull();
  });
});
