import { Money } from '#libs/kernel';
import { InvoiceNotOpen } from '../invoice';
import { type SoldCharge, lineOf } from '../invoice-line';
import { type Withholding, creditOf, decided, keptBack, submitted, sumOfWithheld, withdrawn, withheldLines } from './withholding';

const at = new Date('2026-11-22T02:00:00.000Z');
const line = (name: string, action: string, units: number) => {
  const charge: SoldCharge = { sellerId: 7, buyerId: 42, price: Money.idr(units), tax: Money.idr(0), total: Money.idr(units) };
  return lineOf({ itemId: `itm_${name}`, orderId: 'ord_1', position: 0, action, name, years: 1, period: null, pricedAt: at }, charge);
};
const billTo = { name: 'Budi', company: 'PT Budi', address: null, taxNumber: '0013121660091000', companyNumber: null };
const invoice = { id: 'ivc_1', state: 'unpaid', billTo } as const;
const lines = [line('satu.com', 'register', 150_025), line('dua.co.id', 'register', 200_000), line('tiga.com', 'renew', 99_974)];
const subject = new Set(['com/register', 'com/renew']);
const amounts = (withheld: ReturnType<typeof withheldLines>) => withheld.map(({ tld, amount }) => [tld, Number(amount.units)]);

const declared: Withholding = {
  id: 'wht_1',
  invoiceId: 'ivc_1',
  issuerId: 7,
  buyerId: 42,
  state: 'declared',
  amount: Money.idr(5_000),
  slip: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
  declaredAt: at,
};
const slip = { number: '2600000012', dated: '2026-11-30' };
const seller = { nodeId: 7, personId: 'per_7', personName: 'Sari', role: 'billing', impersonatedBy: null } as never;

describe('what a company keeps back', () => {
  it('is 2 % of the price before PPN of each line that is subject, each rounded by itself, halves up', () => {
    const withheld = withheldLines(invoice, lines, subject);
    expect(amounts(withheld)).toEqual([
      ['com', 3_001],
      ['com', 1_999],
    ]);
    expect(sumOfWithheld(withheld)).toEqual(Money.idr(5_000));
  });

  it('is nothing of domains, as long as nobody says that they are subject, and nothing of what was credited', () => {
    const nothing = expect.objectContaining({ code: 'withholding-not-allowed', facts: { reason: 'nothing-subject' } }) as Error;
    expect(() => withheldLines(invoice, lines, new Set())).toThrow(nothing);
    const credited = lines.map((each) => ({ ...each, creditNoteId: 'crn_1' }));
    expect(() => withheldLines(invoice, credited, subject)).toThrow(nothing);
  });

  it('is nothing where the invoice is written to a person, or to a company without an NPWP, or was cancelled', () => {
    for (const missing of [{ company: null }, { taxNumber: null }])
      expect(() => withheldLines({ ...invoice, billTo: { ...billTo, ...missing } }, lines, subject)).toThrow(
        expect.objectContaining({ facts: { reason: 'not-a-company' } }) as Error,
      );
    expect(() => withheldLines({ ...invoice, state: 'cancelled' }, lines, subject)).toThrow(InvoiceNotOpen);
  });
});

describe('the slip', () => {
  it('is handed in, looked at by the seller, and counts from then on as what was paid in, once', () => {
    const handedIn = submitted(declared, slip);
    const accepted = decided(handedIn, seller, null, at);
    expect(accepted).toMatchObject({ state: 'accepted', slip, decidedBy: 'per_7', reason: null });
    expect(creditOf(accepted)).toEqual({
      reference: 'withholding:wht_1',
      transfers: [{ from: 'withheld:7', to: 'deposit:42@7', amount: Money.idr(5_000) }],
    });
    for (const again of [() => decided(accepted, seller, null, at), () => submitted(accepted, slip), () => withdrawn(accepted)])
      expect(again).toThrow(expect.objectContaining({ code: 'withholding-decided' }) as Error);
  });

  it('that is turned down leaves all of the invoice due in money; before that, what is withheld need not be paid in', () => {
    const rejected = decided(submitted(declared, slip), seller, 'Nomor salah', at);
    expect(
      [declared, submitted(declared, slip), rejected, withdrawn(declared), null].map((each) => Number(keptBack(each, 'IDR').units)),
    ).toEqual([5_000, 5_000, 0, 0, 0]);
  });

  it('of somebody else does not exist, and what was not handed in cannot be decided on', () => {
    expect(() => decided({ ...submitted(declared, slip), issuerId: 8 }, seller, null, at)).toThrow(
      expect.objectContaining({ code: 'withholding-not-found' }) as Error,
    );
    expect(() => decided(declared, seller, null, at)).toThrow(expect.objectContaining({ code: 'withholding-decided' }) as Error);
  });
});
