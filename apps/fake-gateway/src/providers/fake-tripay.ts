import { createHmac } from 'node:crypto';
import type { FakePayment, Status } from '../fake-payment';
import { type FakeProvider, json, refusal, text } from '../fake-provider';

const WORDS: Readonly<Record<Status, string>> = {
  pending: 'UNPAID',
  paid: 'PAID',
  failed: 'FAILED',
  expired: 'EXPIRED',
  refunded: 'REFUND',
};

const hmac = (account: string, signed: string): string => createHmac('sha256', `private-of-${account}`).update(signed).digest('hex');

const tell = ({ reference, orderId, paid }: FakePayment, status: Status) => ({
  reference,
  merchant_ref: orderId,
  payment_method_code: 'QRIS',
  total_amount: paid,
  fee_merchant: 750,
  fee_customer: 0,
  status: WORDS[status],
});

/** The account is the API key; its private key is `private-of-`, its merchant code `T-`, and that key. */
export const fakeTripay: FakeProvider = {
  name: 'tripay',
  hosts: ['tripay'],

  answer({ method, path, query, headers, body }, book, payUrl) {
    const account = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    if (!account) return refusal(401, 'Unauthorized');
    if (method === 'GET' && path === '/merchant/transactions') {
      const payment = book.find('tripay', query.get('merchant_ref') ?? '');
      return { status: 200, body: { success: true, data: payment?.account === account ? [tell(payment, payment.status)] : [] } };
    }
    if (method !== 'POST' || path !== '/transaction/create') return refusal(404, 'not found');
    const wanted = json(body);
    const [orderId, amount] = [text(wanted['merchant_ref']), text(wanted['amount'])];
    if (wanted['signature'] !== hmac(account, `T-${account}${orderId}${amount}`)) return refusal(400, 'Invalid signature');
    const payment = book.add({
      provider: 'tripay',
      orderId,
      total: Number(amount),
      account,
      notifyUrl: text(wanted['callback_url']),
      returnUrl: text(wanted['return_url']),
    });
    if (!payment) return refusal(400, 'Merchant ref already used');
    return { status: 200, body: { success: true, data: { ...tell(payment, 'pending'), checkout_url: payUrl(payment) } } };
  },

  notification(payment, status) {
    // With spaces, as another writer of JSON would put them: signatures are over bytes.
    const body = JSON.stringify(tell(payment, status), null, 1);
    return { headers: { 'X-Callback-Event': 'payment_status', 'X-Callback-Signature': hmac(payment.account, body) }, body };
  },
};
