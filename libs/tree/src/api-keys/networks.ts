import { BlockList, isIPv4, isIPv6 } from 'node:net';

const MAPPED_BITS = 96;
const IPV4_BITS = 32;
const IPV6_BITS = 128;

interface Network {
  readonly address: string;
  readonly bits: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** An address or CIDR range; undefined when it is neither. A range of IPv4-mapped addresses is the IPv4 range it stands for. */
export function readNetwork(text: string): Network | undefined {
  const [, written = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const address = unmapped(written);
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) && !address.includes('%') ? 'ipv6' : undefined;
  if (!family) return undefined;
  const most = family === 'ipv4' ? IPV4_BITS : IPV6_BITS;
  const isMapped = address !== written;
  const bits = prefix === undefined ? most : Number(prefix) - (isMapped ? MAPPED_BITS : 0);
  return bits >= 0 && bits <= most ? { address, bits, family } : undefined;
}

/** Is the address in one of these? Everywhere is, where there are none; an address nobody knows is in none. */
export function isWithin(networks: readonly string[], ip: string | undefined): boolean {
  if (networks.length === 0) return true;
  const list = new BlockList();
  for (const network of networks.map(readNetwork)) if (network) list.addSubnet(network.address, network.bits, network.family);
  const from = ip === undefined ? undefined : readNetwork(ip);
  return from !== undefined && list.check(from.address, from.family);
}

/** `::ffff:192.0.2.1`, also written `::ffff:c000:201`, is 192.0.2.1 as a socket for both families sees it (RFC 4291, 2.5.5.2). */
function unmapped(address: string): string {
  if (!isIPv6(address) || address.includes('%')) return address;
  const [, high, low] = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(new URL(`http://[${address}]`).hostname) ?? [];
  if (high === undefined || low === undefined) return address;
  return [high, low].flatMap((half) => [Number.parseInt(half, 16) >> 8, Number.parseInt(half, 16) & 255]).join('.');
}
