import { PhoneInvalid, eppPhone, readPhone } from './phone';

it.each(['081234567890', '+62 812-3456-7890', '6281234567890', '0812 3456 7890'])('the telephone number %s is kept as E.164', (typed) => {
  expect(readPhone(typed)).toBe('+6281234567890');
});

it.each(['', '12', 'kopi', '+620000000000000000'])('%p is not a telephone number', (typed) => {
  expect(() => readPhone(typed)).toThrow(PhoneInvalid);
});

it('goes to registries with a dot behind the country code', () => {
  expect(eppPhone('+6281234567890')).toBe('+62.81234567890');
  expect(eppPhone('+12025550123')).toBe('+1.2025550123');
});
