import { type ContactInfo, type ContactUpdate as Change, type Outcome, type RegistrySettings, leftOfContactUpdate } from '#libs/registry';
import type { Attempt } from '../attempts';
import type { Failure } from '../order-item';
import { withoutTrace } from '../without-trace';
import type { ContactUpdate } from './contact-update';

/** What is to be done about telling a registry. `absent`: no trace of what was sent yet, which is not believed at once. */
export type ContactFinding =
  | { readonly kind: 'done' }
  | { readonly kind: 'send'; readonly change: Change }
  | { readonly kind: 'lost'; readonly failure: Failure }
  | { readonly kind: 'absent'; readonly askAgainInMs: number }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unanswered' };

/** What contact:info says about an update, sent or not: the contact is there as wanted, or this is the difference to send. Pure. */
export function whatBecameOfContactUpdate(
  wanted: Change,
  standing: Pick<ContactUpdate, 'absences'>,
  open: readonly Pick<Attempt, 'state' | 'code'>[],
  answer: Outcome<ContactInfo>,
  registry: Pick<RegistrySettings, 'user' | 'absenceDelaysSeconds'>,
): ContactFinding {
  if (answer.kind === 'refused' && answer.reason === 'missing') return NOT_OURS;
  if (answer.kind !== 'done') return { kind: 'unanswered' };
  const { sponsor, statuses } = answer.value;
  if (sponsor.toLowerCase() !== registry.user.toLowerCase()) return NOT_OURS;
  if (statuses.includes('pendingUpdate')) return { kind: 'pending' };
  const change = leftOfContactUpdate(wanted, answer.value);
  if (!change) return { kind: 'done' };
  const next = withoutTrace(standing, open, registry);
  if (next.kind === 'absent') return next;
  return next.kind === 'refused' ? { kind: 'lost', failure: REFUSED } : { kind: 'send', change };
}

const REFUSED: Failure = { code: 'registry-refused', message: 'The registry did not take the change.' };
const NOT_OURS: ContactFinding = {
  kind: 'lost',
  failure: { code: 'contact-gone', message: 'The registry does not hold the contact for us.' },
};
