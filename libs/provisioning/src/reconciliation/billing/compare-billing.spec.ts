import type { ChargedAction, RegistryCharge } from '#libs/registry';
import { type Captured, compareBilling } from './compare-billing';

const at = new Date('2027-02-01T04:00:00.000Z');
const charge = (name: string, action: ChargedAction, more: Partial<RegistryCharge> = {}): RegistryCharge => ({
  name,
  action,
  sign: 1,
  years: 1,
  at,
  ...more,
});
const captured = (name: string, action: ChargedAction, more: Partial<Captured> = {}): Captured => ({
  name,
  tld: name.slice(name.indexOf('.') + 1),
  action,
  years: 1,
  doneAt: at,
  isGivenBack: false,
  ...more,
});
const compared = (charges: RegistryCharge[], items: Captured[], mayHoldYear: string[] = []) =>
  compareBilling({ charges, captured: items, mayHoldYear: new Set(mayHoldYear) }).map(
    ({ name, kind, action, there, here }) => `${name} ${kind} ${action} ${there}:${here}`,
  );

it('what a registry charged and what was captured for it is the same, once', () => {
  expect(compared([charge('kopi.com', 'register')], [captured('kopi.com', 'register')])).toEqual([]);
});

it('a charge of which nothing is known here, one that is missing there, and one that came twice are found', () => {
  const charges = [charge('asing.com', 'register'), charge('dobel.com', 'register'), charge('dobel.com', 'register')];
  const items = [captured('dobel.com', 'register'), captured('hilang.com', 'renew', { years: 3 })];
  expect(compared(charges, items)).toEqual([
    'asing.com not_here register 1:0',
    'dobel.com double register 2:1',
    'hilang.com not_there renew 0:3',
  ]);
});

it('what was refunded there and given back here is nothing', () => {
  const charges = [charge('lepas.com', 'register'), charge('lepas.com', 'register', { sign: -1 })];
  expect(compared(charges, [captured('lepas.com', 'register', { isGivenBack: true })])).toEqual([]);
  expect(compared(charges, [captured('lepas.com', 'register')])).toEqual(['lepas.com not_there register 0:1']);
});

it('renewals are compared by their years, also where the registry began with one by itself', () => {
  const charges = [charge('jauh.com', 'renew'), charge('jauh.com', 'renew', { years: 2 })];
  expect(compared(charges, [captured('jauh.com', 'renew', { years: 3 })])).toEqual([]);
});

it('a year that a registry has added and still takes back is not missing here', () => {
  expect(compared([charge('tenggang.com', 'renew')], [], ['tenggang.com'])).toEqual([]);
  expect(compared([charge('tenggang.com', 'renew')], [])).toEqual(['tenggang.com not_here renew 1:0']);
  expect(compared([charge('tenggang.com', 'renew', { years: 2 })], [], ['tenggang.com'])).toHaveLength(1);
});

it('a restore is charged with a year besides where it does not include one', () => {
  const charges = [charge('balik.com', 'restore'), charge('balik.com', 'renew')];
  expect(compared(charges, [captured('balik.com', 'restore')])).toEqual([]);
  expect(compared([charge('balik.my.id', 'restore')], [captured('balik.my.id', 'restore')])).toEqual([]);
});
