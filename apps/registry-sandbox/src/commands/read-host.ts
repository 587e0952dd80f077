import { isIP } from 'node:net';
import { CommandRefused } from '../epp/command-refused';
import { type Fields, token } from '../epp/fields';
import type { HostAddress } from '../objects/host';

const ADDRESSES_MAX = 13;

/** The addresses of a host create or update; 2005 when one is not an address of its kind. */
export function readAddresses(of: Fields, name: 'addr' | 'hostAddr' = 'addr'): HostAddress[] {
  return of.all(name).map((element) => {
    const ip = element.attribute('ip') ?? 'v4';
    const address = token(element.text).toLowerCase();
    if ((ip !== 'v4' && ip !== 'v6') || isIP(address) !== (ip === 'v4' ? 4 : 6))
      throw new CommandRefused(2005, `${address} is not an IP${ip} address`);
    return { ip, address };
  });
}

/**
 * Glue (RFC 5732, section 3.2.1): a host inside this registry's zones needs addresses (2003), one outside may not have any (2306).
 */
export function refuseWrongGlue(name: string, superordinate: string | undefined, addresses: readonly HostAddress[]): void {
  if (superordinate !== undefined && addresses.length === 0)
    throw new CommandRefused(2003, `${name} lies in ${superordinate} and needs an address`);
  if (superordinate === undefined && addresses.length > 0) throw new CommandRefused(2306, `${name} is outside this registry: no addresses`);
  refuseWrongAddresses(addresses);
}

/** 2306 for too many addresses, or one twice. */
export function refuseWrongAddresses(addresses: readonly HostAddress[]): void {
  if (addresses.length > ADDRESSES_MAX) throw new CommandRefused(2306, `at most ${ADDRESSES_MAX} addresses`);
  const seen = new Set(addresses.map(({ address }) => address));
  if (seen.size < addresses.length) throw new CommandRefused(2306, 'an address is named twice');
}
