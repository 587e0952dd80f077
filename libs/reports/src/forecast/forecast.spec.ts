import { Money } from '#libs/kernel';
import { type DueRenewals, forecast } from './forecast';

const { idr } = Money;
const LAST = ['2026-12-22', '2027-01-21', '2027-02-20'];
const due = (day: string, childId: number, domains: number, cost: number | null): DueRenewals => ({
  day,
  childId,
  domains,
  cost: cost === null ? null : idr(cost),
});

it('forty domains are due and the deposit is for twenty-five: the day and the amount are exact', () => {
  const each = Array.from({ length: 40 }, (_, i) => due(`2026-12-${String(1 + (i % 20)).padStart(2, '0')}`, 7, 1, 200_000));
  const made = forecast(each, idr(25 * 200_000), LAST, 'IDR');
  expect(made.windows.map(({ domains, cost, missing }) => [domains, cost, missing])).toEqual(
    Array.from({ length: 3 }, () => [40, idr(8_000_000), idr(3_000_000)]),
  );
  // Two a day: twelve days and a half.
  expect(made.runsDryOn).toBe('2026-12-13');
  expect(made.days.find(({ day }) => day === '2026-12-12')!.left).toEqual(idr(200_000));
  expect(made.days.at(-1)!.left).toEqual(idr(-3_000_000));
});

it('each window holds those before it, and the children together are the whole', () => {
  const rows = [due('2026-12-22', 7, 2, 10), due('2026-12-23', 8, 3, 20), due('2027-02-20', 7, 5, 40), due('2026-12-01', 8, 9, null)];
  const made = forecast(rows, null, LAST, 'IDR');
  expect(made.windows.map(({ domains, cost, missing }) => [domains, cost, missing])).toEqual([
    [2, idr(10), idr(0)],
    [5, idr(30), idr(0)],
    [10, idr(70), idr(0)],
  ]);
  expect(made.children.map(({ childId, windows }) => [childId, windows.map(({ cost }) => cost)])).toEqual([
    [7, [idr(10), idr(10), idr(50)]],
    [8, [idr(0), idr(20), idr(20)]],
  ]);
  expect([made.runsDryOn, made.unpriced, made.spendable]).toEqual([null, 9, null]);
});

it('what is just enough is enough, and nothing due costs nothing', () => {
  expect(forecast([due('2026-12-01', 7, 1, 100)], idr(100), LAST, 'IDR')).toMatchObject({ runsDryOn: null });
  expect(forecast([], idr(-5), LAST, 'IDR')).toMatchObject({ runsDryOn: null, days: [], children: [], unpriced: 0 });
});
