import type { VerificationCase } from '#libs/documents';
import { type DomainRow, phaseEnds, ruleOf } from '#libs/domains';

/** What can come next for a domain. */
export const COMING_KINDS = [
  'deletion_under_way',
  'transfer_out',
  'review',
  'papers_delete',
  'papers_suspend',
  'papers_keep',
  'expiry',
  'redemption',
  'pending_delete',
  'gone',
] as const;
export type ComingKind = (typeof COMING_KINDS)[number];

export const COMING_ACTORS = ['customer', 'reviewer', 'registry'] as const;

/** Something that comes, unless somebody does something about it. */
export interface Coming {
  readonly kind: ComingKind;
  /** Null when it depends on somebody else. */
  readonly at: Date | null;
  /** Who has to act, or is acting. */
  readonly who: (typeof COMING_ACTORS)[number];
  /** What has to be bought so that it does not come; null where nothing does. */
  readonly buy: 'renew' | 'restore' | null;
}

/**
 * What comes next by the dates, the rules of the extension and the deadline of its papers, the soonest first. `goesAt` is when its
 * registry gives it to another registrar who has asked for it. Pure.
 */
export function coming(
  domain: DomainRow,
  theCase: Pick<VerificationCase, 'state' | 'dueAt' | 'policy' | 'stage'> | null,
  goesAt: Date | null = null,
): Coming[] {
  if (domain.phase === 'deleted') return [];
  if (domain.leavingSince) return [{ kind: 'deletion_under_way', at: null, who: 'registry', buy: null }];
  const going: Coming[] = goesAt ? [{ kind: 'transfer_out', at: goesAt, who: 'customer', buy: null }] : [];
  return [...going, ...papersComing(theCase), phaseComing(domain)].sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0));
}

function papersComing(theCase: Parameters<typeof coming>[1]): Coming[] {
  if (theCase?.state === 'in_review') return [{ kind: 'review', at: null, who: 'reviewer', buy: null }];
  const stage = theCase?.policy?.stages[theCase.stage];
  if (theCase?.state !== 'missing' || !stage || !theCase.dueAt) return [];
  return [{ kind: `papers_${stage.action}`, at: theCase.dueAt, who: 'customer', buy: null }];
}

function phaseComing({ phase, expiresAt, tld }: DomainRow): Coming {
  const ends = phaseEnds(expiresAt, ruleOf(tld));
  switch (phase) {
    case 'grace':
      return { kind: 'redemption', at: ends.grace, who: 'customer', buy: 'renew' };
    case 'redemption':
      return { kind: 'pending_delete', at: ends.redemption, who: 'customer', buy: 'restore' };
    case 'pending_delete':
      return { kind: 'gone', at: ends.pendingDelete, who: 'registry', buy: null };
    default:
      return { kind: 'expiry', at: expiresAt, who: 'customer', buy: 'renew' };
  }
}
