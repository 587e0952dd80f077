import { isPostalCode } from './postal-code';

it.each([
  ['40115', 'ID'],
  ['049315', 'SG'],
  ['94043-1351', 'US'],
  ['SW1A 1AA', 'GB'],
  ['1012 AB', 'NL'],
  ['D02 AF30', 'IE'],
])('%s is written so in %s', (text, country) => {
  expect(isPostalCode(text, country)).toBe(true);
});

it.each([
  ['4011', 'ID'],
  ['401155', 'ID'],
  ['00115', 'ID'],
  ['4011O', 'ID'],
  ['40115', 'SG'],
  ['9404', 'US'],
  ['<b>', 'IE'],
  ['', 'IE'],
])('"%s" is not written so in %s', (text, country) => {
  expect(isPostalCode(text, country)).toBe(false);
});
