import { createHash } from 'node:crypto';
import type { FakePayment, Status } from '../fake-payment';
import { type FakeProvider, basicUser, json, refusal, text } from '../fake-provider';

const WORDS: Readonly<Record<Status, readonly [status: string, code: string]>> = {
  pending: ['pending', '201'],
  paid: ['settlement', '200'],
  failed: ['deny', '202'],
  expired: ['expire', '407'],
  refunded: ['refund', '200'],
};

function tell(payment: FakePayment, status: Status): Record<string, string> {
  const [transaction_status, status_code] = WORDS[status];
  const gross_amount = `${payment.paid}.00`;
  const signed = payment.orderId + status_code + gross_amount + payment.account;
  return {
    transaction_id: payment.reference,
    transaction_status,
    status_code,
    order_id: payment.orderId,
    gross_amount,
    currency: 'IDR',
    payment_type: 'qris',
    fraud_status: 'accept',
    signature_key: createHash('sha512').update(signed).digest('hex'),
  };
}

/** The account is the server key, which signs as well. */
export const fakeMidtrans: FakeProvider = {
  name: 'midtrans',
  hosts: ['midtrans-snap', 'midtrans'],

  answer({ method, path, headers, body }, book, payUrl) {
    const account = basicUser(headers);
    if (account === '') return refusal(401, 'unauthorized');
    const [, asked] = /^\/v2\/([^/]+)\/status$/.exec(path) ?? [];
    if (method === 'GET' && asked) {
      const payment = book.find('midtrans', decodeURIComponent(asked));
      // Until the payer has done anything there is no transaction.
      if (payment?.account !== account || payment.status === 'pending') return { status: 404, body: { status_code: '404' } };
      return { status: 200, body: tell(payment, payment.status) };
    }
    if (method !== 'POST' || path !== '/snap/v1/transactions') return refusal(404, 'not found');
    const { transaction_details: details = {}, callbacks = {} } = json(body) as Record<string, Record<string, unknown>>;
    const payment = book.add({
      provider: 'midtrans',
      orderId: text(details['order_id']),
      total: Number(details['gross_amount']),
      account,
      notifyUrl: text(headers['x-override-notification']),
      returnUrl: text(callbacks['finish']),
    });
    if (!payment) return refusal(400, 'transaction_details.order_id has already been taken');
    return { status: 201, body: { token: payment.reference, redirect_url: payUrl(payment) } };
  },

  notification: (payment, status) => ({ headers: {}, body: JSON.stringify(tell(payment, status)) }),
};
