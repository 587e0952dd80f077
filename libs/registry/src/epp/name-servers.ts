import { type Markup, el } from '#libs/platform';
import { isIPv6 } from 'node:net';
import type { GlueOf } from '../registry-host';
import { type EppObject, field } from './command';

/** The name servers of a domain: names of host objects, or attributes that bring their addresses along (RFC 5731, section 1.1). */
export function nameServers(names: readonly string[], asAttributes: boolean, glue: readonly GlueOf[] = []): Markup | undefined {
  if (names.length === 0) return undefined;
  const addressesOf = (name: string): readonly string[] => glue.find((each) => each.name === name)?.addresses ?? [];
  const one = (name: string): Markup | undefined =>
    asAttributes
      ? el('domain:hostAttr', {}, field('domain', 'hostName', name), ipAddresses('domain', 'hostAddr', addressesOf(name)))
      : field('domain', 'hostObj', name);
  return el('domain:ns', {}, names.map(one));
}

/** `<host:addr ip="v6">2001:db8::1</host:addr>`, one for each. */
export const ipAddresses = (object: EppObject, element: string, addresses: readonly string[]): Markup[] =>
  addresses.map((address) => el(`${object}:${element}`, { ip: isIPv6(address) ? 'v6' : 'v4' }, address));
