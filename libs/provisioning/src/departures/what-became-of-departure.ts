import type { DomainInfo, DomainTransfer, Outcome, RegistrySettings } from '#libs/registry';
import { isOurAccount } from '../is-our-account';
import type { DepartureEnding } from './departure';

/** What a registry says: of the name, and of its last transfer. */
export interface DepartureSeen {
  readonly info: Outcome<DomainInfo>;
  readonly query: Outcome<DomainTransfer>;
}

/** `asked`: another registrar wants it. `left`: it is theirs. `stays`: nobody wants it, or not any more. `unanswered`: ask again. */
export type DepartureFinding =
  | { readonly kind: 'asked'; readonly transfer: DomainTransfer }
  | { readonly kind: 'left'; readonly registrar: string; readonly ending: DepartureEnding | null }
  | { readonly kind: 'stays'; readonly ending: DepartureEnding | null }
  | { readonly kind: 'unanswered' };

/** No transfer of the name is known (RFC 5730). */
const NONE = 2301;
const UNANSWERED: DepartureFinding = { kind: 'unanswered' };

/**
 * Whether another registrar is fetching a name of ours. Who holds it decides: a name has left only where its registry shows it
 * as somebody else's. What is not there at all goes nowhere. Pure.
 */
export function whatBecameOfDeparture({ info, query }: DepartureSeen, { user }: Pick<RegistrySettings, 'user'>): DepartureFinding {
  if (info.kind === 'refused' && info.reason === 'missing') return { kind: 'stays', ending: null };
  if (info.kind !== 'done') return UNANSWERED;
  const { sponsor } = info.value;
  if (!isOurAccount(sponsor, user)) return { kind: 'left', registrar: sponsor, ending: endingOf(query) };
  if (query.kind === 'refused' && query.code === NONE) return { kind: 'stays', ending: null };
  if (query.kind !== 'done') return UNANSWERED;
  const transfer = query.value;
  // The last one brought it here.
  if (isOurAccount(transfer.requestedBy, user)) return { kind: 'stays', ending: null };
  switch (transfer.status) {
    case 'pending':
      return { kind: 'asked', transfer };
    case 'clientApproved':
    case 'serverApproved':
      // Theirs by one answer and ours by the other: one of the two is not up to date.
      return UNANSWERED;
    default:
      return { kind: 'stays', ending: transfer.status };
  }
}

const endingOf = (query: Outcome<DomainTransfer>): DepartureEnding | null =>
  query.kind === 'done' && query.value.status !== 'pending' ? query.value.status : null;
