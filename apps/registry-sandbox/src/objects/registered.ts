import { CommandRefused } from '../epp/command-refused';

/** What every object of the registry has. */
export interface Registered {
  /** Repository object id (RFC 5730, section 2.8): never used twice. */
  readonly roid: string;
  /** The registrar that has it now (clID). */
  readonly sponsor: string;
  /** The registrar that made it (crID). */
  readonly creator: string;
  readonly createdAt: Date;
  readonly updatedBy?: string;
  readonly updatedAt?: Date;
  /** Statuses that were set; those that follow from the object's state (ok, inactive, linked) are not among them. */
  readonly statuses: readonly string[];
}

export type Action = 'Delete' | 'Renew' | 'Transfer' | 'Update';

/** Only the sponsoring registrar changes an object: 2201. */
export function refuseStranger(object: Registered, account: string, name: string): void {
  if (object.sponsor !== account) throw new CommandRefused(2201, `${name} belongs to another registrar`);
}

/** 2304 when a status forbids the action: `clientXProhibited`, `serverXProhibited`, or anything pending. */
export function refuseProhibited(object: Registered, action: Action, name: string): void {
  const forbidding = object.statuses.find((status) => status.endsWith(`${action}Prohibited`) || status.startsWith('pending'));
  if (forbidding) throw new CommandRefused(2304, `${name} is ${forbidding}`);
}

/**
 * The statuses after an update. Registrars set and remove client statuses only (2306). While `clientUpdateProhibited` stands,
 * an update is refused unless it removes exactly that (RFC 5731, section 2.3).
 */
export function changedStatuses(
  object: Registered,
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  allowed: ReadonlySet<string>,
  name: string,
): string[] {
  const foreign = [...change.add, ...change.remove].find((status) => !allowed.has(status));
  if (foreign) throw new CommandRefused(2306, `${foreign} is not a registrar's to set`);
  const lifted = change.remove.includes('clientUpdateProhibited') ? 'clientUpdateProhibited' : undefined;
  refuseProhibited({ ...object, statuses: object.statuses.filter((status) => status !== lifted) }, 'Update', name);
  return [...new Set([...object.statuses.filter((status) => !change.remove.includes(status)), ...change.add])];
}
