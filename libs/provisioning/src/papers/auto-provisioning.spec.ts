import { allowed, isInForce, lost, neverAsked, switched } from './auto-provisioning';

const at = new Date('2026-11-22T02:00:00.000Z');
const operator = neverAsked(1);
const reseller = neverAsked(2);
const on = { ...neverAsked(7), isOn: true, isAllowed: true };

it('is in force only where it is on and every level above allows it', () => {
  expect(isInForce([operator, { ...reseller, isAllowed: true }, on])).toBe(true);
  expect(isInForce([operator, reseller, on])).toBe(false);
  expect(isInForce([operator, { ...reseller, isAllowed: true }, { ...on, isOn: false }])).toBe(false);
  expect(isInForce([operator, { ...reseller, isAllowed: true }, { ...on, isAllowed: false }])).toBe(false);
});

it('needs nobody above the operator, and of those above only that they allow it', () => {
  expect(isInForce([{ ...operator, isOn: true, isAllowed: false }])).toBe(true);
  expect(isInForce([operator, { ...on, nodeId: 2 }])).toBe(true);
});

it('lost by missed deadlines, has to be allowed anew and switched on, and then counts from there', () => {
  const gone = lost(on, at);
  expect(gone).toMatchObject({ isOn: false, isAllowed: false, lostAt: at });
  const again = switched(allowed(gone, { isAllowed: true, baseLimit: 2 }, at), true, at);
  expect(again).toMatchObject({ isOn: true, isAllowed: true, baseLimit: 2, allowedSince: at, lostAt: null });
});

it('allowed once more while it is allowed, does not count anew', () => {
  const since = { ...on, allowedSince: at };
  expect(allowed(since, { isAllowed: true, baseLimit: 9 }, new Date()).allowedSince).toBe(at);
});
