import { createHash } from 'node:crypto';
import { MINUTE } from '#libs/kernel';
import type { Credentials, Gateway, GatewayAnswer, Sighting, SightedState } from './gateway';
import { GatewayAnswerStrange, WebhookForged, WebhookUnreadable } from './gateway-error';
import { at, jsonIn, rupiahIn, textAt, wholeUntil } from './read-answer';
import { sameText } from './same-text';

const STATES: Readonly<Record<string, SightedState>> = {
  settlement: 'paid',
  pending: 'pending',
  authorize: 'pending',
  deny: 'failed',
  cancel: 'failed',
  failure: 'failed',
  expire: 'expired',
  refund: 'refunded',
  partial_refund: 'refunded',
  chargeback: 'refunded',
  partial_chargeback: 'refunded',
};

/** SHA-512 (hex) over the texts as they were sent: "500123.00" and 500123 give different ones. */
export const midtransSignature = (orderId: string, statusCode: string, grossAmount: string, key: string): string =>
  createHash('sha512').update(`${orderId}${statusCode}${grossAmount}${key}`).digest('hex');

const headers = ({ serverKey = '' }: Credentials): Record<string, string> => ({
  Accept: 'application/json',
  Authorization: `Basic ${Buffer.from(`${serverKey}:`).toString('base64')}`,
});

function stateIn(body: unknown): SightedState | undefined {
  const status = textAt(body, 'transaction_status') ?? '';
  // A card payment is captured first, and counts when the fraud check lets it pass.
  if (status === 'capture') return textAt(body, 'fraud_status') === 'accept' ? 'paid' : 'pending';
  return STATES[status];
}

function sightingIn(body: unknown): Sighting | undefined {
  const [orderId, state] = [textAt(body, 'order_id'), stateIn(body)];
  if (orderId === undefined || state === undefined) return undefined;
  const total = rupiahIn(at(body, 'gross_amount'), at(body, 'currency'));
  return { orderId, state, total, reference: textAt(body, 'transaction_id') ?? null };
}

/** Midtrans Snap. The signature of a notification does not cover its status, so the status is always asked for. */
export const midtrans: Gateway = {
  provider: 'midtrans',
  // Newer accounts sign with a key of their own; without one the server key signs.
  credentials: [{ name: 'serverKey' }, { name: 'signatureKey', isOptional: true }],
  webhooksAre: 'hint',

  create: ({ orderId, total, payer, notifyUrl, returnUrl, at: now, expiresAt }, credentials) => ({
    method: 'POST',
    host: 'midtrans-snap',
    path: '/snap/v1/transactions',
    headers: { ...headers(credentials), 'Content-Type': 'application/json', 'X-Override-Notification': notifyUrl },
    body: JSON.stringify({
      transaction_details: { order_id: orderId, gross_amount: Number(total.units) },
      customer_details: { first_name: payer.name, email: payer.email },
      callbacks: { finish: returnUrl },
      expiry: { unit: 'minutes', duration: wholeUntil(now, expiresAt, MINUTE) },
    }),
  }),

  readCreated: ({ body }) => {
    const payUrl = textAt(body, 'redirect_url');
    return payUrl === undefined ? null : { payUrl, reference: null };
  },

  ask: ({ orderId }, credentials) => ({
    method: 'GET',
    host: 'midtrans',
    path: `/v2/${encodeURIComponent(orderId)}/status`,
    headers: headers(credentials),
  }),

  readAnswer: ({ status, body }: GatewayAnswer) => {
    // Until the payer has chosen how to pay there is no transaction, which Midtrans also says with status 200.
    if (status === 404 || textAt(body, 'status_code') === '404') return null;
    const sighting = sightingIn(body);
    if (!sighting) throw new GatewayAnswerStrange(`Midtrans answered ${status}`);
    return sighting;
  },

  readWebhook: ({ body: bytes }, { serverKey = '', signatureKey }) => {
    const body = jsonIn(bytes);
    const [orderId, statusCode, amount, signature] = ['order_id', 'status_code', 'gross_amount', 'signature_key'].map((name) =>
      at(body, name),
    );
    const texts = [orderId, statusCode, amount, signature];
    if (!texts.every((each) => typeof each === 'string')) throw new WebhookForged();
    const isRight = [signatureKey, serverKey].some(
      (key) =>
        key !== undefined && sameText(String(signature), midtransSignature(String(orderId), String(statusCode), String(amount), key)),
    );
    if (!isRight) throw new WebhookForged();
    const sighting = sightingIn(body);
    if (!sighting) throw new WebhookUnreadable();
    return sighting;
  },
};
