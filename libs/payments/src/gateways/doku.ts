import { createHash, createHmac } from 'node:crypto';
import { MINUTE } from '#libs/kernel';
import type { Credentials, Gateway, GatewayRequest, Sighting, SightedState } from './gateway';
import { GatewayAnswerStrange, WebhookForged, WebhookUnreadable } from './gateway-error';
import { at, headerIn, jsonIn, rupiahIn, textAt, wholeUntil } from './read-answer';
import { sameText } from './same-text';

const STATES: Readonly<Record<string, SightedState>> = {
  SUCCESS: 'paid',
  PENDING: 'pending',
  TIMEOUT: 'pending',
  REDIRECT: 'pending',
  FAILED: 'failed',
  EXPIRED: 'expired',
  REFUNDED: 'refunded',
};

/** What a signature is made of; `body` is left out where there is none. */
export interface DokuSigned {
  readonly clientId: string;
  readonly requestId: string;
  /** `2026-11-22T03:00:00Z`. */
  readonly timestamp: string;
  /** The path alone: of DOKU's API, or of our own address for what DOKU sends. */
  readonly target: string;
  readonly body?: string | Buffer;
}

/** `HMACSHA256=` and base64, over lines with no line break at the end. */
export function dokuSignature({ clientId, requestId, timestamp, target, body }: DokuSigned, secretKey: string): string {
  const lines = [`Client-Id:${clientId}`, `Request-Id:${requestId}`, `Request-Timestamp:${timestamp}`, `Request-Target:${target}`];
  if (body !== undefined) lines.push(`Digest:${createHash('sha256').update(body).digest('base64')}`);
  return `HMACSHA256=${createHmac('sha256', secretKey).update(lines.join('\n')).digest('base64')}`;
}

function signed(request: Omit<GatewayRequest, 'host' | 'headers'>, now: Date, requestId: string, credentials: Credentials): GatewayRequest {
  const { clientId = '', secretKey = '' } = credentials;
  const timestamp = `${now.toISOString().slice(0, 19)}Z`;
  const signature = dokuSignature({ clientId, requestId, timestamp, target: request.path, body: request.body }, secretKey);
  return {
    ...request,
    host: 'doku',
    headers: {
      ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      'Client-Id': clientId,
      'Request-Id': requestId,
      'Request-Timestamp': timestamp,
      Signature: signature,
    },
  };
}

function sightingIn(body: unknown): Sighting | undefined {
  const [orderId, state] = [textAt(body, 'order', 'invoice_number'), STATES[textAt(body, 'transaction', 'status') ?? '']];
  if (orderId === undefined || state === undefined) return undefined;
  return { orderId, state, total: rupiahIn(at(body, 'order', 'amount'), at(body, 'order', 'currency')), reference: null };
}

/** DOKU Checkout with the signatures that are not SNAP. A notification is signed as a whole, so it is believed. */
export const doku: Gateway = {
  provider: 'doku',
  credentials: [{ name: 'clientId' }, { name: 'secretKey' }],
  webhooksAre: 'proof',

  create: ({ orderId, total, payer, notifyUrl, returnUrl, at: now, expiresAt }, credentials) => {
    const body = JSON.stringify({
      order: { amount: Number(total.units), invoice_number: orderId, currency: 'IDR', callback_url: returnUrl },
      payment: { payment_due_date: wholeUntil(now, expiresAt, MINUTE) },
      customer: { name: payer.name, email: payer.email },
      additional_info: { override_notification_url: notifyUrl },
    });
    return signed({ method: 'POST', path: '/checkout/v1/payment', body }, now, orderId, credentials);
  },

  readCreated: ({ body }) => {
    const payUrl = textAt(body, 'response', 'payment', 'url');
    return payUrl === undefined ? null : { payUrl, reference: null };
  },

  ask: ({ orderId, at: now }, credentials) =>
    signed({ method: 'GET', path: `/orders/v1/status/${encodeURIComponent(orderId)}` }, now, `${orderId}-${now.getTime()}`, credentials),

  readAnswer: ({ status, body }) => {
    if (status === 404) return null;
    const sighting = sightingIn(body);
    if (!sighting) throw new GatewayAnswerStrange(`DOKU answered ${status}`);
    return sighting;
  },

  readWebhook: ({ body, headers, path }, { clientId = '', secretKey = '' }) => {
    const [requestId, timestamp] = [headerIn(headers, 'request-id'), headerIn(headers, 'request-timestamp')];
    const expected = dokuSignature({ clientId, requestId, timestamp, target: path, body }, secretKey);
    if (headerIn(headers, 'client-id') !== clientId || !sameText(headerIn(headers, 'signature'), expected)) throw new WebhookForged();
    const sighting = sightingIn(jsonIn(body));
    if (!sighting) throw new WebhookUnreadable();
    return sighting;
  },
};
