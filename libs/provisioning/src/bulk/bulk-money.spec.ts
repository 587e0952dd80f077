import { Money } from '#libs/kernel';
import type { Deposit } from '#libs/ledger';
import type { Charge } from '#libs/pricing';
import { type PricedRenewal, depositsOf, moneyOf } from './bulk-money';

/** The operator is 1, its reseller 2 sells to the customers 3 and 4. */
const charge = (sellerId: number, buyerId: number, total: number): Charge => ({
  sellerId,
  buyerId,
  price: Money.idr(total),
  tax: Money.idr(0),
  taxBase: Money.idr(total),
  taxRateBasisPoints: 0,
  total: Money.idr(total),
  cost: Money.idr(0),
});
const renewal = (ownerId: number, isBySeller: boolean): PricedRenewal => ({
  charges: [charge(1, 2, 100), charge(2, ownerId, 150)],
  isBySeller,
});
const deposit = (id: string, available: number, floor: number | null = 0): [string, Deposit] => [
  id,
  { id, available: Money.idr(available), held: Money.idr(0), floor: floor === null ? null : Money.idr(floor), seq: 1, lastAt: null },
];

it('without renewals no money is asked', () => {
  expect(moneyOf([], new Map())).toBeNull();
});

it('an owner hears what it pays, and no price of anybody above', () => {
  const renewals = [renewal(3, false), renewal(3, false)];
  expect(depositsOf(renewals)).toEqual(['deposit:3@2']);
  const [total, missing] = [Money.idr(300), Money.idr(80)];
  expect(moneyOf(renewals, new Map([deposit('deposit:3@2', 220)]))).toEqual({ total, missing, cost: null, costMissing: null });
});

it('a seller hears what its customers pay and what it pays itself; what one deposit has too much does not help another', () => {
  const renewals = [renewal(3, true), renewal(4, true)];
  expect(depositsOf(renewals)).toEqual(['deposit:3@2', 'deposit:2@1', 'deposit:4@2']);
  const deposits = new Map([deposit('deposit:3@2', 1_000), deposit('deposit:4@2', 50), deposit('deposit:2@1', 120)]);
  const [missing, costMissing] = [Money.idr(100), Money.idr(80)];
  expect(moneyOf(renewals, deposits)).toEqual({ total: Money.idr(300), missing, cost: Money.idr(200), costMissing });
});

it('a credit line covers what it covers, who settles outside lacks nothing, and an empty deposit everything', () => {
  expect(moneyOf([renewal(3, false)], new Map([deposit('deposit:3@2', 0, -100)]))?.missing).toEqual(Money.idr(50));
  expect(moneyOf([renewal(3, false)], new Map([deposit('deposit:3@2', 0, null)]))?.missing).toEqual(Money.idr(0));
  expect(moneyOf([renewal(3, false)], new Map())?.missing).toEqual(Money.idr(150));
});
