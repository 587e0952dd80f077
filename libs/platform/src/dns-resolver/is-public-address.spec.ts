import { isPublicAddress } from './is-public-address';

it.each(['8.8.8.8', '103.28.14.1', '172.32.0.1', '2001:500:8f::53', '2400:cb00::1'])('%s is anybody’s to ask', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
