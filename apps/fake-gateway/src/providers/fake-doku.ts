import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { FakePayment, Status } from '../fake-payment';
import { type FakeProvider, json, refusal, text } from '../fake-provider';

const WORDS: Readonly<Record<Status, string>> = {
  pending: 'PENDING',
  paid: 'SUCCESS',
  failed: 'FAILED',
  expired: 'EXPIRED',
  refunded: 'REFUNDED',
};

const secretOf = (clientId: string): string => `secret-of-${clientId}`;

function sign(clientId: string, requestId: string, timestamp: string, target: string, body?: string): string {
  const digest = body === undefined ? '' : `\nDigest:${createHash('sha256').update(body).digest('base64')}`;
  const signed = `Client-Id:${clientId}\nRequest-Id:${requestId}\nRequest-Timestamp:${timestamp}\nRequest-Target:${target}${digest}`;
  return `HMACSHA256=${createHmac('sha256', secretOf(clientId)).update(signed).digest('base64')}`;
}

const tell = ({ orderId, paid }: FakePayment, status: Status) => ({
  service: { id: 'QRIS' },
  order: { invoice_number: orderId, amount: paid },
  transaction: { status: WORDS[status], date: '2026-11-22T03:00:00Z' },
});

/** The account is the client id; its secret key is `secret-of-` and that id. */
export const fakeDoku: FakeProvider = {
  name: 'doku',
  hosts: ['doku'],

  answer({ method, path, headers, body }, book, payUrl) {
    const account = text(headers['client-id']);
    const signed = sign(
      account,
      text(headers['request-id']),
      text(headers['request-timestamp']),
      path,
      method === 'GET' ? undefined : body,
    );
    if (account === '' || headers['signature'] !== signed) return refusal(401, 'invalid signature');
    const [, asked] = /^\/orders\/v1\/status\/([^/]+)$/.exec(path) ?? [];
    if (method === 'GET' && asked) {
      const payment = book.find('doku', decodeURIComponent(asked));
      if (payment?.account !== account) return refusal(404, 'not found');
      return { status: 200, body: tell(payment, payment.status) };
    }
    if (method !== 'POST' || path !== '/checkout/v1/payment') return refusal(404, 'not found');
    const { order = {}, additional_info: more = {} } = json(body) as Record<string, Record<string, unknown>>;
    const payment = book.add({
      provider: 'doku',
      orderId: text(order['invoice_number']),
      total: Number(order['amount']),
      account,
      notifyUrl: text(more['override_notification_url']),
      returnUrl: text(order['callback_url']),
    });
    if (!payment) return refusal(400, 'INVOICE ALREADY USED');
    return { status: 200, body: { message: ['SUCCESS'], response: { payment: { url: payUrl(payment), token_id: payment.reference } } } };
  },

  notification(payment, status, path) {
    const [body, requestId, timestamp] = [JSON.stringify(tell(payment, status)), randomUUID(), '2026-11-22T03:00:00Z'];
    const headers = { 'Client-Id': payment.account, 'Request-Id': requestId, 'Request-Timestamp': timestamp };
    return { headers: { ...headers, Signature: sign(payment.account, requestId, timestamp, path, body) }, body };
  },
};
