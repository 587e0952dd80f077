import { Money } from '#libs/kernel';
import { REGISTRIES } from '#libs/pricing';
import { IN_FULL, capture, hold, holds, refund, release } from './item-postings';

const rp = Money.idr;
const level = (sellerId: number, buyerId: number, price: number, tax: number, cost: number) => ({
  sellerId,
  buyerId,
  price: rp(price),
  tax: rp(tax),
  total: rp(price + tax),
  cost: rp(cost),
});
const charges = [level(1, 2, 150_000, 16_500, 120_000), level(2, 3, 180_000, 0, 166_500)];

describe('the money of one registered name', () => {
  it('is held on every edge, tax included', () => {
    expect(hold('itm_1', charges)).toEqual({
      reference: 'order-item:itm_1:hold',
      transfers: [
        { from: 'deposit:2@1', to: 'held:2@1', amount: rp(166_500) },
        { from: 'deposit:3@2', to: 'held:3@2', amount: rp(180_000) },
      ],
    });
  });

  it('becomes sales and tax of each seller, and the root pays the registry', () => {
    expect(capture('itm_1', charges, 'pandi').transfers).toEqual([
      { from: 'held:2@1', to: 'sales:1', amount: rp(150_000) },
      { from: 'held:2@1', to: 'tax:1', amount: rp(16_500) },
      { from: 'held:3@2', to: 'sales:2', amount: rp(180_000) },
      { from: 'cost:1/pandi', to: 'registry:pandi', amount: rp(120_000) },
    ]);
  });

  it('goes back by the amounts then held when the registry refuses', () => {
    expect(release('itm_1', charges).transfers).toEqual([
      { from: 'held:2@1', to: 'deposit:2@1', amount: rp(166_500) },
      { from: 'held:3@2', to: 'deposit:3@2', amount: rp(180_000) },
    ]);
  });

  it('comes back when the name is given back: what each seller earned and owes, and what the registry was paid', () => {
    expect(refund('itm_1', charges, 'pandi', IN_FULL)).toEqual({
      reference: 'order-item:itm_1:refund',
      transfers: [
        { from: 'sales:1', to: 'deposit:2@1', amount: rp(150_000) },
        { from: 'tax:1', to: 'deposit:2@1', amount: rp(16_500) },
        { from: 'sales:2', to: 'deposit:3@2', amount: rp(180_000) },
        { from: 'registry:pandi', to: 'cost:1/pandi', amount: rp(120_000) },
      ],
    });
  });

  it('comes back in part where that was agreed, price and tax apart, and the operator bears what its registry keeps of it', () => {
    const odd = [level(1, 2, 150_001, 16_501, 120_000), level(2, 3, 180_000, 0, 166_502)];
    expect(refund('itm_1', odd, 'pandi', { refundPercent: 50, isAbsorbed: true }).transfers).toEqual([
      { from: 'sales:1', to: 'deposit:2@1', amount: rp(75_001) },
      { from: 'tax:1', to: 'deposit:2@1', amount: rp(8_251) },
      { from: 'sales:2', to: 'deposit:3@2', amount: rp(90_000) },
      { from: 'absorbed:1/pandi', to: 'cost:1/pandi', amount: rp(60_000) },
    ]);
  });

  it("without a refund is kept at every level; what a registry gives back is the operator's", () => {
    expect(refund('itm_1', charges, 'pandi', { refundPercent: 0, isAbsorbed: true }).transfers).toEqual([]);
    expect(refund('itm_1', charges, 'pandi', { refundPercent: 0, isAbsorbed: false }).transfers).toEqual([
      { from: 'registry:pandi', to: 'cost:1/pandi', amount: rp(120_000) },
    ]);
  });

  it('of the operator itself is what it pays the registry, and nothing is held anywhere', () => {
    const own = [level(REGISTRIES, 1, 120_000, 0, 120_000)];
    expect(holds([{ id: 'itm_1', charges: own }])).toEqual([]);
    expect(capture('itm_1', own, 'pandi').transfers).toEqual([{ from: 'cost:1/pandi', to: 'registry:pandi', amount: rp(120_000) }]);
    expect(release('itm_1', own).transfers).toEqual([]);
  });
});
