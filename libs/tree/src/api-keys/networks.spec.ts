import { isWithin, readNetwork } from './networks';

describe('the networks of a key', () => {
  it.each<[string, string, boolean]>([
    ['192.0.2.7', '192.0.2.7', true],
    ['192.0.2.7', '192.0.2.8', false],
    ['10.0.0.0/8', '10.255.255.255', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['10.1.2.3/31', '10.1.2.2', true],
    ['10.1.2.3/31', '10.1.2.4', false],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['::/0', '2001:db8::1', true],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::', false],
    ['2001:DB8::1', '2001:db8:0:0:0:0:0:1', true],
    ['192.0.2.0/24', '::ffff:192.0.2.9', true],
    ['192.0.2.0/24', '::ffff:c000:209', true],
    ['192.0.2.0/24', '::ffff:192.0.3.9', false],
    ['::ffff:192.0.2.0/120', '192.0.2.200', true],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
  ])('%s and a caller at %s: %s', (network, ip, within) => {
    expect(isWithin([network], ip)).toBe(within);
  });

  it('are everywhere when none is named, and nowhere for a caller of unknown address', () => {
    expect([isWithin([], undefined), isWithin(['0.0.0.0/0'], undefined), isWithin(['0.0.0.0/0'], 'unix')]).toEqual([true, false, false]);
  });

  it.each([
    '',
    '10.0.0.0/33',
    '10.0.0/8',
    '2001:db8::/129',
    '::ffff:10.0.0.0/95',
    '10.0.0.1/',
    '1.2.3.4/-1',
    'fe80::1%eth0',
    'localhost',
    '010.0.0.1',
  ])('are not named by "%s"', (text) => {
    expect(readNetwork(text)).toBeUndefined();
  });
});
