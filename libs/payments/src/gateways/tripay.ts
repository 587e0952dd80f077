import { createHmac } from 'node:crypto';
import { SECOND } from '#libs/kernel';
import type { Credentials, Gateway, Sighting, SightedState } from './gateway';
import { GatewayAnswerStrange, WebhookForged, WebhookUnreadable } from './gateway-error';
import { at, headerIn, jsonIn, rupiahIn, textAt } from './read-answer';
import { sameText } from './same-text';

const STATES: Readonly<Record<string, SightedState>> = {
  UNPAID: 'pending',
  PAID: 'paid',
  FAILED: 'failed',
  EXPIRED: 'expired',
  REFUND: 'refunded',
};

/** HMAC-SHA256 (hex) over merchant code, our number and the amount, put together without anything between. */
export const tripaySignature = (merchantCode: string, merchantRef: string, amount: bigint, privateKey: string): string =>
  createHmac('sha256', privateKey).update(`${merchantCode}${merchantRef}${amount}`).digest('hex');

/** HMAC-SHA256 (hex) over the bytes of a callback as they came: written anew they may be other bytes. */
export const tripayCallbackSignature = (body: Buffer, privateKey: string): string =>
  createHmac('sha256', privateKey).update(body).digest('hex');

const headers = ({ apiKey = '' }: Credentials): Record<string, string> => ({
  Accept: 'application/json',
  Authorization: `Bearer ${apiKey}`,
});

function sightingIn(transaction: unknown): Sighting | undefined {
  const [orderId, state] = [textAt(transaction, 'merchant_ref'), STATES[textAt(transaction, 'status') ?? '']];
  if (orderId === undefined || state === undefined) return undefined;
  const collected = rupiahIn(at(transaction, 'total_amount') ?? at(transaction, 'amount'));
  // Where the seller lets the payer pay Tripay's own fee, it comes on top of what we asked for.
  const fee = rupiahIn(at(transaction, 'fee_customer') ?? 0);
  return { orderId, state, total: collected && fee && collected.minus(fee), reference: textAt(transaction, 'reference') ?? null };
}

/** Tripay closed payments over one channel. A callback is signed as a whole, so it is believed. */
export const tripay: Gateway = {
  provider: 'tripay',
  // The channel is Tripay's code for how one pays, such as QRIS or BRIVA.
  credentials: [{ name: 'merchantCode' }, { name: 'apiKey' }, { name: 'privateKey' }, { name: 'channel' }],
  webhooksAre: 'proof',

  create: ({ orderId, total, description, payer, notifyUrl, returnUrl, expiresAt }, credentials) => {
    const { merchantCode = '', privateKey = '', channel = '' } = credentials;
    return {
      method: 'POST',
      host: 'tripay',
      path: '/transaction/create',
      headers: { ...headers(credentials), 'Content-Type': 'application/json' },
      body: JSON.stringify({
        method: channel,
        merchant_ref: orderId,
        amount: Number(total.units),
        customer_name: payer.name,
        customer_email: payer.email,
        order_items: [{ name: description, price: Number(total.units), quantity: 1 }],
        callback_url: notifyUrl,
        return_url: returnUrl,
        expired_time: Math.floor(expiresAt.getTime() / SECOND),
        signature: tripaySignature(merchantCode, orderId, total.units, privateKey),
      }),
    };
  },

  readCreated: ({ body }) => {
    const payUrl = textAt(body, 'data', 'checkout_url');
    return payUrl === undefined ? null : { payUrl, reference: textAt(body, 'data', 'reference') ?? null };
  },

  ask: ({ orderId }, credentials) => ({
    method: 'GET',
    host: 'tripay',
    path: `/merchant/transactions?merchant_ref=${encodeURIComponent(orderId)}`,
    headers: headers(credentials),
  }),

  readAnswer: ({ status, body }, { orderId }) => {
    const data = at(body, 'data');
    if (status !== 200 || !Array.isArray(data)) throw new GatewayAnswerStrange(`Tripay answered ${status}`);
    return data.map(sightingIn).find((each) => each?.orderId === orderId) ?? null;
  },

  readWebhook: ({ body, headers: given }, { privateKey = '' }) => {
    const expected = tripayCallbackSignature(body, privateKey);
    if (!sameText(headerIn(given, 'x-callback-signature'), expected)) throw new WebhookForged();
    if (headerIn(given, 'x-callback-event') !== 'payment_status') return null;
    const sighting = sightingIn(jsonIn(body));
    if (!sighting) throw new WebhookUnreadable();
    return sighting;
  },
};
