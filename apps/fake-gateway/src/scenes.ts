import type { FakeBook } from './fake-book';
import type { FakePayment, Status } from './fake-payment';
import type { Notification } from './fake-provider';
import type { Messenger } from './messenger';

/** What may happen to a payment. Each is a button on its page. */
export const SCENES = [
  'pay',
  'fail',
  'expire',
  'pay-late',
  'pay-silently',
  'pay-and-repeat',
  'pay-and-reorder',
  'pay-twice',
  'pay-other-amount',
  'refund',
  'forge',
] as const;
export type Scene = (typeof SCENES)[number];

type Play = (
  payment: FakePayment,
  tell: (status: Status) => Promise<void>,
  more: { readonly book: FakeBook; readonly messenger: Messenger },
) => Promise<void>;

const become = async (payment: FakePayment, status: Status, tell: (status: Status) => Promise<void>): Promise<void> => {
  payment.status = status;
  await tell(status);
};

const PLAYS: Readonly<Record<Scene, Play>> = {
  pay: (payment, tell) => become(payment, 'paid', tell),
  fail: (payment, tell) => become(payment, 'failed', tell),
  expire: (payment, tell) => become(payment, 'expired', tell),
  'pay-late': async (payment, tell) => {
    await become(payment, 'expired', tell);
    await become(payment, 'paid', tell);
  },
  'pay-silently': (payment) => {
    payment.status = 'paid';
    return Promise.resolve();
  },
  'pay-and-repeat': async (payment, tell) => {
    payment.status = 'paid';
    await Promise.all(Array.from({ length: 5 }, () => tell('paid')));
  },
  'pay-and-reorder': async (payment, tell) => {
    payment.status = 'paid';
    await tell('paid');
    await tell('pending');
    await tell('expired');
  },
  'pay-twice': async (payment, tell, { book }) => {
    await become(payment, 'paid', tell);
    payment.reference = book.newReference(payment.provider);
    await tell('paid');
  },
  'pay-other-amount': async (payment, tell) => {
    payment.paid = payment.total + 1_000_000;
    await become(payment, 'paid', tell);
  },
  refund: (payment, tell) => become(payment, 'refunded', tell),
  forge: async (payment, _tell, { messenger }) => messenger.send(payment, 'paid', spoil),
};

/** As somebody would send it who does not know the seller's secrets. */
const spoil = ({ headers, body }: Notification): Notification => ({
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, /signature|token/i.test(name) ? `${value.slice(0, -2)}00` : value]),
  ),
  body: body.replace(/("signature_key":"[^"]{126})../, '$1zz'),
});

/** Plays it, and resolves when everything that it tells has been told. */
export const play = (scene: Scene, payment: FakePayment, book: FakeBook, messenger: Messenger): Promise<void> =>
  PLAYS[scene](payment, (status) => messenger.send(payment, status), { book, messenger });
