import {
  type ContactRole,
  type DomainChanges,
  type DomainContact,
  type DomainInfo,
  type DsRecord,
  type RegistrySettings,
  leftOfUpdate,
} from '#libs/registry';
import { type Signer, keyOf } from './signer';

/** While it is set a registry takes no other change (RFC 5731, section 2.3). */
export const CLOSED = 'clientUpdateProhibited';
/** The registrar lock: the name is neither moved, changed nor deleted by mistake. */
export const LOCK = ['clientTransferProhibited', CLOSED, 'clientDeleteProhibited'] as const;
const HOLD = ['clientHold'] as const;

/** How a domain is to be at its registry. What is left out stays as it is there. */
export interface WantedAtRegistry {
  readonly nameServers?: readonly string[];
  readonly isLocked?: boolean;
  /** Rests: it is in no zone. */
  readonly isHeld?: boolean;
  readonly authInfo?: string;
  readonly signers?: readonly Signer[];
  /** What its registrant is called there, and in which other roles that contact stands. */
  readonly holder?: { readonly handle: string; readonly roles: readonly ContactRole[] };
}

/** One update to send. After the last the domain is as wanted; before, it has to be opened for changes. */
export interface StepTowards {
  readonly order: DomainChanges;
  readonly isLast: boolean;
}

/**
 * What to send next so that a domain becomes as it is wanted, by what its registry shows of it; undefined when it is. A domain
 * that is closed to changes is opened first, by an update of its own, and closed again with the last one where `isLocked` says so. Pure.
 */
export function stepTowards(
  wanted: WantedAtRegistry,
  info: DomainInfo,
  { statusesNotSent }: Pick<RegistrySettings, 'statusesNotSent'>,
): StepTowards | undefined {
  const left = leftOf(wanted, info, statusesNotSent);
  if (!left) return undefined;
  if (!info.statuses.includes(CLOSED)) return { order: left, isLast: true };
  const opened = { ...info, statuses: info.statuses.filter((status) => status !== CLOSED) };
  return { order: { name: info.name, remove: { statuses: [CLOSED] } }, isLast: leftOf(wanted, opened, statusesNotSent) === undefined };
}

function leftOf(wanted: WantedAtRegistry, info: DomainInfo, statusesNotSent: readonly string[]): DomainChanges | undefined {
  const { nameServers, isLocked, isHeld, authInfo, signers, holder } = wanted;
  const sent = (statuses: readonly string[]) => statuses.filter((status) => !statusesNotSent.includes(status));
  const statuses = (isWanted: boolean) => [...(isLocked === isWanted ? sent(LOCK) : []), ...(isHeld === isWanted ? sent(HOLD) : [])];
  const order: DomainChanges = {
    name: info.name,
    add: { statuses: statuses(true), ...(nameServers ? { nameServers } : {}), ...(holder ? { contacts: contactsOf(holder) } : {}) },
    remove: {
      statuses: statuses(false),
      ...(nameServers ? { nameServers: others(info.nameServers, nameServers) } : {}),
      ...(holder ? { contacts: info.contacts.filter(({ type, id }) => holder.roles.includes(type) && id !== holder.handle) } : {}),
    },
    ...(holder ? { registrant: holder.handle } : {}),
    authInfo,
    ...(signers ? { secDns: { add: { ds: signers }, remove: { ds: otherSigners(info.secDns?.ds, signers) } } } : {}),
  };
  return leftOfUpdate(order, info);
}

const contactsOf = ({ handle, roles }: NonNullable<WantedAtRegistry['holder']>): DomainContact[] =>
  roles.map((type) => ({ type, id: handle }));

const otherSigners = (there: readonly DsRecord[] = [], wanted: readonly Signer[]): DsRecord[] =>
  there.filter((one) => !wanted.some((other) => keyOf(one) === keyOf(other)));

const others = (there: readonly string[], wanted: readonly string[]): string[] =>
  there.filter((name) => !wanted.includes(name.toLowerCase()));
