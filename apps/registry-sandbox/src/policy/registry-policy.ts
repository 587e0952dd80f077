import { DomainName, type Money } from '#libs/kernel';
import { CommandRefused } from '../epp/command-refused';
import type { TldPolicies } from './tld-policies';

/** The rules of this registry that are not EPP's. */
export interface RegistryPolicy {
  /** Served extensions, without a dot in front: `id`, `co.id`. */
  readonly tlds: ReadonlySet<string>;
  /** First labels that nobody may register. */
  readonly reserved: ReadonlySet<string>;
  /** What differs between extensions. */
  readonly rules: TldPolicies;
  /** Names or ids in one check command. */
  readonly namesPerCheck: number;
  readonly nameServersMax: number;
  /** Longest time a registration may run ahead of now. */
  readonly yearsMax: number;
  /** Days in which a registrar can answer the transfer of a contact. */
  readonly contactTransferDays: number;
  /** A registrar whose balance falls below this finds a message. */
  readonly lowBalance: Money;
}

/** The name in the form the registry keeps; 2005 unless it is an A-label name already (RFC 5731 leaves IDNA to the client). */
export function readName(typed: string): DomainName {
  try {
    const name = DomainName.parse(typed);
    if (name.ascii === typed.toLowerCase()) return name;
  } catch {
    // The refusal below says the same for every reason.
  }
  throw new CommandRefused(2005, `${typed} is not a domain name in ASCII form`);
}

/** Why the name cannot be registered by anybody (at most 32 characters, as check answers want it), or undefined. */
export function unavailability(policy: RegistryPolicy, name: DomainName): string | undefined {
  if (policy.tlds.has(name.ascii) || policy.reserved.has(name.label)) return 'Reserved name';
  if (name.tldAmong(policy.tlds) === undefined) return 'Not in a zone of this registry';
  return undefined;
}

/** The domain of this registry that a host name lies in: `ns1.kopi.co.id` is in `kopi.co.id`; undefined for one outside. */
export function superordinateOf(policy: RegistryPolicy, host: DomainName): string | undefined {
  for (let from = 0; from < host.labels.length - 1; from += 1) {
    const candidate = host.labels.slice(from);
    if (policy.tlds.has(candidate.slice(1).join('.'))) return candidate.join('.');
  }
  return undefined;
}
