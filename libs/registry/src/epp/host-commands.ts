import { el } from '#libs/platform';
import { isIPv6 } from 'node:net';
import type { CreateHost } from '../registry-host';
import { command, field, objectAction } from './command';

/** RFC 5732, section 3.1.1. */
export const checkHosts = (names: readonly string[], clTRID: string): string =>
  command(
    objectAction(
      'check',
      'host',
      names.map((name) => field('host', 'name', name)),
    ),
    clTRID,
  );

/** RFC 5732, section 3.1.2. */
export const infoHost = (name: string, clTRID: string): string =>
  command(objectAction('info', 'host', field('host', 'name', name)), clTRID);

/** RFC 5732, section 3.2.1. */
export function createHost(order: CreateHost): string {
  const addresses = order.addresses.map((address) => el('host:addr', { ip: isIPv6(address) ? 'v6' : 'v4' }, address));
  return command(objectAction('create', 'host', field('host', 'name', order.name), addresses), order.clTRID);
}
