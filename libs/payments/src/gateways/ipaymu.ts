import { createHash, createHmac } from 'node:crypto';
import { HOUR } from '#libs/kernel';
import type { Credentials, Gateway, GatewayRequest, SightedState } from './gateway';
import { GatewayAnswerStrange, WebhookUnreadable } from './gateway-error';
import { at, jsonIn, rupiahIn, textAt, wholeUntil } from './read-answer';

/** 6 is paid and not yet settled with the seller, 7 is paid and held in escrow. */
const STATES: Readonly<Record<string, SightedState>> = {
  '1': 'paid',
  '6': 'paid',
  '7': 'paid',
  '0': 'pending',
  '-2': 'expired',
  '2': 'failed',
  '3': 'refunded',
  '4': 'failed',
  '5': 'failed',
};

/** HMAC-SHA256 (hex) over `POST:va:sha256(body):apiKey`, with the API key as the key too. The body is the exact bytes sent. */
export function ipaymuSignature(va: string, body: string, apiKey: string): string {
  const hash = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', apiKey).update(`POST:${va}:${hash}:${apiKey}`).digest('hex');
}

function signed(path: string, content: object, now: Date, { va = '', apiKey = '' }: Credentials): GatewayRequest {
  const body = JSON.stringify(content);
  const timestamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const signature = ipaymuSignature(va, body, apiKey);
  return { method: 'POST', host: 'ipaymu', path, headers: { 'Content-Type': 'application/json', va, signature, timestamp }, body };
}

/** What a callback says, which comes as a form or as JSON. */
function said(bytes: Buffer): (name: string) => string | undefined {
  const json = jsonIn(bytes);
  if (typeof json === 'object') return (name) => textAt(json, name);
  const form = new URLSearchParams(bytes.toString('utf8'));
  return (name) => form.get(name) ?? undefined;
}

/** iPaymu, API version 2. Anybody can send what its callbacks look like, so they are a reason to ask and nothing more. */
export const ipaymu: Gateway = {
  provider: 'ipaymu',
  credentials: [{ name: 'va' }, { name: 'apiKey' }],
  webhooksAre: 'rumour',

  create: ({ orderId, total, description, payer, notifyUrl, returnUrl, at: now, expiresAt }, credentials) =>
    signed(
      '/payment',
      {
        product: [description],
        qty: [1],
        price: [Number(total.units)],
        referenceId: orderId,
        buyerName: payer.name,
        buyerEmail: payer.email,
        notifyUrl,
        returnUrl,
        cancelUrl: returnUrl,
        expired: wholeUntil(now, expiresAt, HOUR),
      },
      now,
      credentials,
    ),

  readCreated: ({ body }) => {
    const payUrl = textAt(body, 'Data', 'Url');
    return payUrl === undefined ? null : { payUrl, reference: textAt(body, 'Data', 'SessionID') ?? null };
  },

  // It is asked by its own number: that of the transaction, which its callback tells, or that of the session before.
  ask: ({ reference, orderId, at: now }, credentials) => signed('/transaction', { transactionId: reference ?? orderId }, now, credentials),

  readAnswer: ({ status, body }) => {
    const data = at(body, 'Data');
    if (status === 404 || data === undefined || data === null) return null;
    const [orderId, state] = [textAt(data, 'ReferenceId'), STATES[textAt(data, 'Status') ?? '']];
    if (orderId === undefined || state === undefined) throw new GatewayAnswerStrange(`iPaymu answered ${status}`);
    // The amount has iPaymu's own fee in it where the payer pays that.
    const total = rupiahIn(at(data, 'SubTotal') ?? at(data, 'Amount'));
    return { orderId, state, total, reference: textAt(data, 'TransactionId') ?? null };
  },

  readWebhook: ({ body }) => {
    const of = said(body);
    const orderId = of('reference_id');
    if (orderId === undefined) throw new WebhookUnreadable();
    return { orderId, state: STATES[of('status_code') ?? ''] ?? 'pending', total: null, reference: of('trx_id') ?? null };
  },
};
