import type { CreateHost, DeleteHost, HostLinks, UpdateHost } from '../registry-host';
import { type LimitBroken, address, clTrid, firstOf, objectName, sized, when, words } from './field-limits';

const STATUSES: readonly string[] = ['clientDeleteProhibited', 'clientUpdateProhibited'];

/** RFC 5732 and its schema; undefined when the order can be sent. */
export const hostLimitBroken = (order: CreateHost): LimitBroken | undefined =>
  firstOf(clTrid(order.clTRID), objectName(order.name), ...order.addresses.map(address));

/** RFC 5732 and its schema; undefined when the order can be sent. */
export const hostUpdateLimitBroken = (order: UpdateHost): LimitBroken | undefined =>
  firstOf(
    clTrid(order.clTRID),
    objectName(order.name),
    sized('new name', order.newName, 1, 255),
    ...linksBroken(order.add),
    ...linksBroken(order.remove),
    when(!order.add && !order.remove && order.newName === undefined, 'the update changes nothing'),
  );

/** RFC 5732 and its schema; undefined when the order can be sent. */
export const hostDeletionLimitBroken = (order: DeleteHost): LimitBroken | undefined =>
  firstOf(clTrid(order.clTRID), objectName(order.name));

const linksBroken = ({ addresses = [], statuses }: HostLinks = {}): (LimitBroken | undefined)[] => [
  ...addresses.map(address),
  words('status', statuses, STATUSES),
];
