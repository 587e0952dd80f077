import { Money } from '#libs/kernel';
import { costToPlacer } from './cost-to-placer';
import type { NewOrder } from './order-rows';

const rp = Money.idr;
const order = (placedBy: number): NewOrder =>
  ({
    buyerId: 3,
    by: { nodeId: placedBy, personId: 'x' },
    total: rp(300),
    items: [{ charges: [{ cost: rp(50) }, { cost: rp(100) }] }, { charges: [{ cost: rp(60) }, { cost: rp(120) }] }],
  }) as unknown as NewOrder;

it('an order costs a seller what it pays for what it sells, and whoever buys for itself the price', () => {
  expect(costToPlacer(order(2))).toEqual(rp(220));
  expect(costToPlacer(order(3))).toEqual(rp(300));
});
