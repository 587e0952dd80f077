import { type ItemState, orderState } from './order-item';

it.each<[ItemState[], string]>([
  [['done', 'done'], 'done'],
  [['failed', 'failed'], 'failed'],
  [['done', 'failed'], 'partly_done'],
  [['done', 'in_doubt'], 'in_doubt'],
  [['held', 'provisioning'], 'provisioning'],
  [['held', 'held'], 'held'],
  [['queued_for_funds'], 'queued_for_funds'],
])('an order with items that are %j is %s', (states, expected) => {
  expect(orderState(states.map((state) => ({ state })))).toBe(expected);
});
