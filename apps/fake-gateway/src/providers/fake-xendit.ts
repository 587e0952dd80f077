import type { FakePayment, Status } from '../fake-payment';
import { type FakeProvider, basicUser, json, refusal, text } from '../fake-provider';

const WORDS: Readonly<Record<Status, string>> = {
  pending: 'PENDING',
  paid: 'PAID',
  failed: 'EXPIRED',
  expired: 'EXPIRED',
  refunded: 'PAID',
};

const invoice = ({ reference, orderId, total, paid }: FakePayment, status: Status) => ({
  id: reference,
  external_id: orderId,
  status: WORDS[status],
  amount: total,
  ...(WORDS[status] === 'PAID' ? { paid_amount: paid } : {}),
  currency: 'IDR',
});

/** The account is the secret key; the token of its callbacks is `token-of-` and that key. */
export const fakeXendit: FakeProvider = {
  name: 'xendit',
  hosts: ['xendit'],

  answer({ method, path, query, headers, body }, book, payUrl) {
    const account = basicUser(headers);
    if (account === '') return refusal(401, 'INVALID_API_KEY');
    if (path !== '/v2/invoices') return refusal(404, 'not found');
    if (method === 'GET') {
      const payment = book.find('xendit', query.get('external_id') ?? '');
      return { status: 200, body: payment?.account === account ? [invoice(payment, payment.status)] : [] };
    }
    const wanted = json(body);
    const payment = book.add({
      provider: 'xendit',
      orderId: text(wanted['external_id']),
      total: Number(wanted['amount']),
      account,
      notifyUrl: book.callbacks.get(account) ?? '',
      returnUrl: text(wanted['success_redirect_url']),
    });
    if (!payment) return refusal(409, 'DUPLICATE_ERROR');
    return { status: 200, body: { ...invoice(payment, 'pending'), invoice_url: payUrl(payment) } };
  },

  notification: (payment, status) => ({
    headers: { 'x-callback-token': `token-of-${payment.account}` },
    body: JSON.stringify(invoice(payment, status)),
  }),
};
