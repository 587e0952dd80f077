import type { DomainInfo, Outcome, RegistrySettings } from '#libs/registry';
import type { Attempt } from '../attempts';
import type { Failure } from '../order-item';
import { withoutTrace } from '../without-trace';
import type { DomainChange } from './domain-change';
import { type StepTowards, type WantedAtRegistry, stepTowards } from './step-towards';

/** What is to be done about a change. `absent`: no trace of what was sent yet, which is not believed at once. `unanswered`: ask again. */
export type ChangeFinding =
  | { readonly kind: 'done' }
  | { readonly kind: 'send'; readonly step: StepTowards }
  | { readonly kind: 'lost'; readonly failure: Failure }
  | { readonly kind: 'absent'; readonly askAgainInMs: number }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unanswered' };

type Asked = Pick<RegistrySettings, 'user' | 'absenceDelaysSeconds' | 'statusesNotSent'>;

/**
 * What domain:info says about a change, sent or not: it is as wanted, or this is the difference to send. After a lost answer a domain
 * that shows no trace is asked about again after each delay (`absenceDelaysSeconds`), as a replica may lag; then the difference is
 * sent, unless the registry has refused it. Pure.
 */
export function whatBecameOfChange(
  wanted: WantedAtRegistry,
  standing: Pick<DomainChange, 'absences'>,
  open: readonly Attempt[],
  answer: Outcome<DomainInfo>,
  registry: Asked,
): ChangeFinding {
  if (answer.kind === 'refused' && answer.reason === 'missing') return NOT_OURS;
  if (answer.kind !== 'done') return { kind: 'unanswered' };
  const { sponsor, statuses } = answer.value;
  if (sponsor.toLowerCase() !== registry.user.toLowerCase()) return NOT_OURS;
  if (statuses.includes('pendingUpdate')) return { kind: 'pending' };
  const step = stepTowards(wanted, answer.value, registry);
  if (!step) return { kind: 'done' };
  const next = withoutTrace(standing, open, registry);
  if (next.kind === 'absent') return next;
  return next.kind === 'refused' ? { kind: 'lost', failure: REFUSED } : { kind: 'send', step };
}

const REFUSED: Failure = { code: 'registry-refused', message: 'The registry did not take the change.' };
const NOT_OURS: ChangeFinding = {
  kind: 'lost',
  failure: { code: 'domain-gone', message: 'The registry does not hold the domain for us.' },
};
