import { dokuSignature } from './doku';
import { ipaymuSignature } from './ipaymu';
import { midtransSignature } from './midtrans';
import { tripayCallbackSignature, tripaySignature } from './tripay';

// The expected values were made with another program (Python's hashlib and hmac).
describe('signatures are those that the providers make', () => {
  it('Midtrans: over the amount as it was written', () => {
    expect(midtransSignature('pay_1', '200', '500123.00', 'SB-Mid-server-abc')).toBe(
      '499928e7a508165380433082ba9603f149850ba72a24217743c46f4bdb3e9e1a84371ad8720815439bbeeb3847680242a44716979358ccbff566e19ce3c8a3b4',
    );
    expect(midtransSignature('pay_1', '200', '500123', 'SB-Mid-server-abc')).toBe(
      '0282ed36117a8bf31bd3401fca81c39a303ea7c938eea9305293dcc24673557124d660c3568dd34eb242c1fd2c94bed91e6366b8f81cc8225451782dcd38edfc',
    );
  });

  it('DOKU: with a digest where there is a body, and without one where there is none', () => {
    const signed = { clientId: 'BRN-1', requestId: 'req-1', timestamp: '2026-11-22T03:00:00Z' };
    const body = '{"order":{"invoice_number":"pay_1","amount":500123},"transaction":{"status":"SUCCESS"}}';
    expect(dokuSignature({ ...signed, target: '/v1/webhooks/doku/pme_1', body }, 'SK-secret')).toBe(
      'HMACSHA256=05vaGggBO92gPTAefdU7I0XzNZSEEh8qpptC4vkxUEc=',
    );
    expect(dokuSignature({ ...signed, target: '/orders/v1/status/pay_1' }, 'SK-secret')).toBe(
      'HMACSHA256=n1c4t5Qr3f1tc1dL1taCr2ngNo01doHaT6wt0jyxq7U=',
    );
  });

  it('Tripay: of what we ask, and over the bytes of what it tells', () => {
    expect(tripaySignature('T0001', 'pay_1', 500_123n, 'private-key')).toBe(
      '7a54be524cb7a0963610743030e191c555f15a067629f1a0a5a22e4eb64f7d26',
    );
    const bytes = Buffer.from(
      String.raw`{"reference":"T0001-1","merchant_ref":"pay_1","total_amount":500123,"fee_customer":0,"status":"PAID","note":"caf\u00e9 \/"}`,
    );
    const expected = '767d29821195a84598be733609a6d8c8fee58a2625c758ae66ceb985bd082325';
    expect(tripayCallbackSignature(bytes, 'private-key')).toBe(expected);
    // The same words, written anew, are other bytes.
    const anew = Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8'))));
    expect(tripayCallbackSignature(anew, 'private-key')).not.toBe(expected);
  });

  it('iPaymu: over the exact body', () => {
    expect(ipaymuSignature('0000001', '{"product":["Top up"],"url":"https://x/y"}', 'KEY-1')).toBe(
      'f6010da48aa3036c67e92e56f06e35ad32c21579132ecd7b9323c97495550cbd',
    );
  });
});
