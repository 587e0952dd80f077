import { Money } from '#libs/kernel';
import { dokuSignature } from '../doku';
import type { Charge, Credentials, Webhook } from '../gateway';
import { midtransSignature } from '../midtrans';
import type { Provider } from '../provider';
import { tripayCallbackSignature } from '../tripay';

export const PATH = '/v1/webhooks/any/pme_1';
/** What each provider gave somebody. */
export const KEYS: Readonly<Record<Provider, Credentials>> = {
  midtrans: { serverKey: 'SB-Mid-server-abc' },
  xendit: { secretKey: 'xnd_1', callbackToken: 'a-token' },
  doku: { clientId: 'BRN-1', secretKey: 'SK-secret' },
  tripay: { merchantCode: 'T0001', apiKey: 'DEV-1', privateKey: 'private-key', channel: 'QRIS' },
  ipaymu: { va: '0000001', apiKey: 'KEY-1' },
};

export const charge: Charge = {
  orderId: 'pay_1',
  total: Money.idr(500_123),
  description: 'Deposit Senja',
  payer: { name: 'Budi', email: 'budi@example.test' },
  notifyUrl: 'https://portal.example.id/v1/webhooks/doku/pme_1',
  returnUrl: 'https://shop.example.id/payments/pay_1',
  at: new Date('2026-11-22T03:00:00.123Z'),
  expiresAt: new Date('2026-11-23T03:00:00.123Z'),
};

/** A webhook with a good signature for whatever it says. */
export function webhook(provider: Provider, said: object): Webhook {
  const midtrans = said as Record<'order_id' | 'status_code' | 'gross_amount', string>;
  const signed =
    provider === 'midtrans'
      ? { ...said, signature_key: midtransSignature(midtrans.order_id, midtrans.status_code, midtrans.gross_amount, 'SB-Mid-server-abc') }
      : said;
  const body = Buffer.from(JSON.stringify(signed));
  const doku = { clientId: 'BRN-1', requestId: 'r', timestamp: '2026-11-22T03:00:00Z', target: PATH, body };
  const headers: Record<string, string> = {
    ...(provider === 'xendit' ? { 'x-callback-token': 'a-token' } : {}),
    ...(provider === 'tripay'
      ? { 'x-callback-signature': tripayCallbackSignature(body, 'private-key'), 'x-callback-event': 'payment_status' }
      : {}),
    ...(provider === 'doku'
      ? { 'client-id': 'BRN-1', 'request-id': 'r', 'request-timestamp': doku.timestamp, signature: dokuSignature(doku, 'SK-secret') }
      : {}),
  };
  return { body, headers, path: PATH };
}

export const midtransSays = (transaction_status: string, more: object = {}) => ({
  order_id: 'pay_1',
  status_code: '200',
  gross_amount: '500123.00',
  currency: 'IDR',
  transaction_id: 'tx-1',
  transaction_status,
  ...more,
});
export const tripaySays = (status: string, more: object = {}) => ({
  reference: 'T-1',
  merchant_ref: 'pay_1',
  total_amount: 500_123,
  fee_customer: 0,
  status,
  ...more,
});
export const dokuSays = (status: string, amount: unknown = 500_123) => ({
  order: { invoice_number: 'pay_1', amount },
  transaction: { status },
});
export const xenditSays = (status: string, more: object = {}) => ({
  id: 'inv-1',
  external_id: 'pay_1',
  status,
  amount: 500_123,
  currency: 'IDR',
  ...more,
});
