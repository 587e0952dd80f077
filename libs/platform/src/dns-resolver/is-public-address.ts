import { BlockList, isIPv4 } from 'node:net';

/** What is nobody's, or this machine's, or of the network it stands in (IANA's special-purpose addresses). */
const SPECIAL: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** Of IPv6 only this is anybody's, but for what is set apart in it: protocols, examples, and IPv4 addresses in disguise. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
const APART = new BlockList();
for (const [network, bits] of SPECIAL) APART.addSubnet(network, bits, 'ipv4');
APART.addSubnet('2001::', 23, 'ipv6');
APART.addSubnet('2001:db8::', 32, 'ipv6');
APART.addSubnet('2002::', 16, 'ipv6');

/** Whether an address is one of the Internet, which may be asked on behalf of strangers: nothing inside our own network. Pure. */
export const isPublicAddress = (address: string): boolean =>
  isIPv4(address) ? !APART.check(address, 'ipv4') : GLOBAL.check(address, 'ipv6') && !APART.check(address, 'ipv6');
