import { type Markup, el } from '#libs/platform';
import type { CreateHost, DeleteHost, HostLinks, UpdateHost } from '../registry-host';
import { command, field, objectAction } from './command';
import { ipAddresses } from './name-servers';

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
export const createHost = ({ name, addresses, clTRID }: CreateHost): string =>
  command(objectAction('create', 'host', field('host', 'name', name), ipAddresses('host', 'addr', addresses)), clTRID);

/** RFC 5732, section 3.2.5. */
export const updateHost = (order: UpdateHost): string =>
  command(
    objectAction(
      'update',
      'host',
      field('host', 'name', order.name),
      links('add', order.add),
      links('rem', order.remove),
      order.newName === undefined ? undefined : el('host:chg', {}, field('host', 'name', order.newName)),
    ),
    order.clTRID,
  );

/** RFC 5732, section 3.2.2. */
export const deleteHost = ({ name, clTRID }: DeleteHost): string =>
  command(objectAction('delete', 'host', field('host', 'name', name)), clTRID);

const links = (part: 'add' | 'rem', { addresses = [], statuses = [] }: HostLinks = {}): Markup | undefined =>
  addresses.length + statuses.length === 0
    ? undefined
    : el(
        `host:${part}`,
        {},
        ipAddresses('host', 'addr', addresses),
        statuses.map((status) => el('host:status', { s: status })),
      );
