import { createHash, createHmac } from 'node:crypto';
import type { Status } from '../fake-payment';
import { type FakeProvider, json, refusal, text } from '../fake-provider';

const CODES: Readonly<Record<Status, number>> = { pending: 0, paid: 1, failed: 5, expired: -2, refunded: 3 };

function isSigned(account: string, body: string, signature: unknown): boolean {
  const key = `key-of-${account}`;
  const signed = `POST:${account}:${createHash('sha256').update(body).digest('hex')}:${key}`;
  return signature === createHmac('sha256', key).update(signed).digest('hex');
}

/** The account is the VA number; its API key is `key-of-` and that number. Notifications are a form, and not signed. */
export const fakeIpaymu: FakeProvider = {
  name: 'ipaymu',
  hosts: ['ipaymu'],

  answer({ path, headers, body }, book, payUrl) {
    const account = text(headers['va']);
    if (account === '' || !isSigned(account, body, headers['signature'])) return refusal(401, 'unauthorized signature');
    const wanted = json(body);
    if (path === '/transaction') {
      const asked = text(wanted['transactionId']);
      const payment = book
        .all()
        .find(({ provider, reference, account: whose }) => provider === 'ipaymu' && reference === asked && whose === account);
      if (!payment) return { status: 404, body: { Status: 404, Data: null } };
      const { reference, orderId, status, paid } = payment;
      return {
        status: 200,
        body: {
          Status: 200,
          Data: { TransactionId: reference, ReferenceId: orderId, Status: CODES[status], SubTotal: paid, Amount: paid },
        },
      };
    }
    if (path !== '/payment') return refusal(404, 'not found');
    const [price] = Array.isArray(wanted['price']) ? (wanted['price'] as unknown[]) : [];
    const payment = book.add({
      provider: 'ipaymu',
      orderId: text(wanted['referenceId']),
      total: Number(price),
      account,
      notifyUrl: text(wanted['notifyUrl']),
      returnUrl: text(wanted['returnUrl']),
    });
    if (!payment) return refusal(400, 'duplicate reference');
    return { status: 200, body: { Status: 200, Data: { SessionID: payment.reference, Url: payUrl(payment) } } };
  },

  notification: ({ reference, orderId }, status) => ({
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ trx_id: reference, reference_id: orderId, status, status_code: String(CODES[status]) }).toString(),
  }),
};
