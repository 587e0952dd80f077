import { type Domain, DomainFrozen } from '#libs/domains';
import type { DomainError } from '#libs/kernel';
import { NameInProgress } from '../order-item';
import { ChangeInProgress } from './domain-change';

/** Why nothing can be changed about a domain just now; undefined when it can. Pure. */
export function changeRefusal(
  { name, frozenSince, leavingSince }: Pick<Domain, 'name' | 'frozenSince' | 'leavingSince'>,
  isChanging: boolean,
): DomainError | undefined {
  if (frozenSince) return new DomainFrozen(name);
  if (leavingSince) return new NameInProgress(`${name} is being deleted.`, { name });
  return isChanging ? new ChangeInProgress(name) : undefined;
}
