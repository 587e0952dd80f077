import { SECOND } from '#libs/kernel';
import type { Credentials, Gateway, Sighting, SightedState } from './gateway';
import { GatewayAnswerStrange, WebhookForged, WebhookUnreadable } from './gateway-error';
import { at, headerIn, jsonIn, rupiahIn, textAt, wholeUntil } from './read-answer';
import { sameText } from './same-text';

const STATES: Readonly<Record<string, SightedState>> = { PENDING: 'pending', PAID: 'paid', SETTLED: 'paid', EXPIRED: 'expired' };

const headers = ({ secretKey = '' }: Credentials): Record<string, string> => ({
  Accept: 'application/json',
  Authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`,
});

function sightingIn(invoice: unknown): Sighting | undefined {
  const [orderId, state] = [textAt(invoice, 'external_id'), STATES[textAt(invoice, 'status') ?? '']];
  if (orderId === undefined || state === undefined) return undefined;
  const total = rupiahIn(at(invoice, 'paid_amount') ?? at(invoice, 'amount'), at(invoice, 'currency'));
  return { orderId, state, total, reference: textAt(invoice, 'id') ?? null };
}

/**
 * Xendit invoices. The token of a callback is the same in every one of them: it shows who sends, not that what is sent is
 * true, so the invoice is always asked for. Where callbacks go is said on the seller's page at Xendit.
 */
export const xendit: Gateway = {
  provider: 'xendit',
  credentials: [{ name: 'secretKey' }, { name: 'callbackToken' }],
  webhooksAre: 'hint',

  create: ({ orderId, total, description, payer, returnUrl, at: now, expiresAt }, credentials) => ({
    method: 'POST',
    host: 'xendit',
    path: '/v2/invoices',
    headers: { ...headers(credentials), 'Content-Type': 'application/json' },
    body: JSON.stringify({
      external_id: orderId,
      amount: Number(total.units),
      currency: 'IDR',
      description,
      payer_email: payer.email,
      invoice_duration: wholeUntil(now, expiresAt, SECOND),
      success_redirect_url: returnUrl,
    }),
  }),

  readCreated: ({ body }) => {
    const payUrl = textAt(body, 'invoice_url');
    return payUrl === undefined ? null : { payUrl, reference: textAt(body, 'id') ?? null };
  },

  ask: ({ orderId }, credentials) => ({
    method: 'GET',
    host: 'xendit',
    path: `/v2/invoices?external_id=${encodeURIComponent(orderId)}`,
    headers: headers(credentials),
  }),

  readAnswer: ({ status, body }, { orderId }) => {
    if (status !== 200 || !Array.isArray(body)) throw new GatewayAnswerStrange(`Xendit answered ${status}`);
    if (body.length === 0) return null;
    const sightings = body.map(sightingIn).filter((each) => each?.orderId === orderId);
    // Several invoices of one number would be one each for the asking: the one that was paid counts.
    const sighting = sightings.find((each) => each?.state === 'paid') ?? sightings[0];
    if (!sighting) throw new GatewayAnswerStrange('Xendit answered with another invoice');
    return sighting;
  },

  readWebhook: ({ body, headers: given }, { callbackToken = '' }) => {
    if (callbackToken === '' || !sameText(headerIn(given, 'x-callback-token'), callbackToken)) throw new WebhookForged();
    const sighting = sightingIn(jsonIn(body));
    if (!sighting) throw new WebhookUnreadable();
    return sighting;
  },
};
