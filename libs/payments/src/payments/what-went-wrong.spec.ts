import { type PaymentTrouble, TROUBLE_WORDS, whatWentWrong } from './what-went-wrong';
import type { Payment } from './payment';

const seen = (state: Payment['state'], alarm: Payment['alarm'] = null, payUrl: string | null = 'https://pay.example') => ({
  state,
  alarm,
  payUrl,
});

it.each<[ReturnType<typeof seen>, PaymentTrouble | null]>([
  [seen('pending'), null],
  [seen('paid'), null],
  [seen('failed'), 'not-paid'],
  [seen('failed', null, null), 'not-opened'],
  [seen('expired'), 'too-late'],
  [seen('refunded'), 'went-back'],
  [seen('paid', 'refunded'), 'went-back'],
  [seen('paid', 'paid-twice'), 'paid-twice'],
  [seen('pending', 'amount-differs'), 'amount-differs'],
  [seen('expired', 'payer-moved'), 'payer-moved'],
])('H-29: of a payment like %j somebody is told %s', (payment, trouble) => {
  expect(whatWentWrong(payment)).toBe(trouble);
});

it('H-29: whatever goes wrong with a payment is told in plain words, in both languages', () => {
  for (const { id, en } of Object.values(TROUBLE_WORDS)) for (const words of [id, en]) expect(words).toMatch(/^[A-Z].{40,}\.$/);
});
