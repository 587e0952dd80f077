import { Money } from '#libs/kernel';
import { type Charge, charges } from './charges';
import { xray } from './xray';

const since = new Date(0);
const price = (units: number) => [{ amount: Money.idr(units), allowBelowCost: false, validFrom: since, validUntil: null }];
const level = (sellerId: number, buyerId: number, units: number, isTaxable: boolean) => ({
  sellerId,
  buyerId,
  prices: [price(units)],
  markups: [],
  taxStatuses: [{ since, isTaxable }],
});
const chain = charges(
  {
    product: { tld: 'id', tier: '', action: 'register', years: 1 },
    cost: price(100_000),
    levels: [level(1, 2, 120_000, true), level(2, 3, 150_000, false), level(3, 4, 200_000, false)],
  },
  new Date('2026-11-22T02:00:00Z'),
) as readonly Charge[];
const rupiah = Money.idr;

describe('the price X-ray', () => {
  it('shows the operator the registry’s cost, its price and its margin', () => {
    const sold = {
      buyerId: 2,
      price: rupiah(120_000),
      tax: rupiah(13_200),
      total: rupiah(133_200),
      cost: rupiah(100_000),
      margin: rupiah(20_000),
    };
    expect(xray(chain, 1)).toEqual({ nodeId: 1, bought: null, sold });
  });

  it('shows a reseller what it pays and what it asks; tax it cannot reclaim is cost', () => {
    expect(xray(chain, 2)).toEqual({
      nodeId: 2,
      bought: { price: rupiah(120_000), tax: rupiah(13_200), total: rupiah(133_200) },
      sold: { buyerId: 3, price: rupiah(150_000), tax: rupiah(0), total: rupiah(150_000), cost: rupiah(133_200), margin: rupiah(16_800) },
    });
  });

  it('shows the buyer at the end what it pays, and nobody’s margin', () => {
    expect(xray(chain, 4)).toEqual({ nodeId: 4, bought: { price: rupiah(200_000), tax: rupiah(0), total: rupiah(200_000) }, sold: null });
  });

  it('does not exist for those outside the chain', () => {
    expect(xray(chain, 5)).toBeNull();
  });

  it.each([1, 2, 3, 4])('shows node %i no number of a level that is not its own', (viewer) => {
    const seen = JSON.stringify(xray(chain, viewer));
    const foreign = chain.filter(({ sellerId, buyerId }) => sellerId !== viewer && buyerId !== viewer);
    for (const { price: theirs } of foreign) expect(seen).not.toContain(`"amount":${theirs.units},`);
  });
});
