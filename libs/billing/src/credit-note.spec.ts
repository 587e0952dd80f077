import { Money } from '#libs/kernel';
import { creditNoteOf } from './credit-note';
import type { InvoiceLine } from './invoice-line';

const at = new Date('2026-11-22T02:00:00.000Z');
const invoice = { id: 'ivc_1', issuerId: 7, buyerId: 42, number: 'INV/2026/000001' };
const given = { number: 'NK/2026/000001', year: 2026, seq: 1, reason: 'papers-missed', percent: 100 };
const line: InvoiceLine = {
  itemId: 'itm_1',
  orderId: 'ord_1',
  position: 0,
  action: 'register',
  name: 'kopi.id',
  years: 1,
  period: null,
  issuerId: 7,
  buyerId: 42,
  price: Money.idr(99_999),
  otherTaxBase: Money.idr(91_666),
  taxRateBasisPoints: 1_200,
  tax: Money.idr(11_000),
  total: Money.idr(110_999),
  invoiceId: 'ivc_1',
  creditNoteId: null,
};

describe('a credit note', () => {
  it('gives back its lines whole', () => {
    const { net, tax, total } = creditNoteOf(invoice, [line, line], given, at);
    expect([net, tax, total]).toEqual([Money.idr(199_998), Money.idr(22_000), Money.idr(221_998)]);
  });

  it('gives back a part of each line, price and tax rounded by themselves, halves up, as the refund is', () => {
    const { net, tax, total } = creditNoteOf(invoice, [line, line], { ...given, percent: 50 }, at);
    expect([net, tax, total]).toEqual([Money.idr(100_000), Money.idr(11_000), Money.idr(111_000)]);
  });

  it.each([
    ['of another bill', { invoiceId: 'ivc_2' }],
    ['that waits for its bill', { invoiceId: null }],
    ['that was credited before', { creditNoteId: 'crn_1' }],
  ])('takes back no line %s', (_, change) => {
    expect(() => creditNoteOf(invoice, [line, { ...line, ...change }], given, at)).toThrow(TypeError);
  });
});
