import { DAY, DomainError, after } from '#libs/kernel';
import type { Domain } from './domain';
import { ruleOf } from './tld-rule';

/** Its registry does not refund this name, or not any more. */
export class DeletionTooLate extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'deletion-too-late';
}

/**
 * Until when a registry takes a name back and refunds its registration, counted from when it registered it (RFC 3915, section 3.1).
 * Null where the extension has no such time.
 */
export function addGraceEnds({ tld, registeredAt }: Pick<Domain, 'tld' | 'registeredAt'>): Date | null {
  const { addGraceDays } = ruleOf(tld);
  return addGraceDays === 0 ? null : after(registeredAt, addGraceDays * DAY);
}

/** Why a name cannot be given back for a refund at that time; undefined when it can. */
export function deletionRefusal(domain: Pick<Domain, 'name' | 'tld' | 'registeredAt'>, at: Date): DeletionTooLate | undefined {
  const until = addGraceEnds(domain);
  const { name, tld } = domain;
  if (!until) return new DeletionTooLate(`Names in .${tld} are not refunded.`, { name });
  if (at < until) return undefined;
  return new DeletionTooLate(`${name} could be given back until ${until.toISOString()}.`, { name, until: until.toISOString() });
}
