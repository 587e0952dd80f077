import { type Domain, isRenewable, phaseAt, ruleOf } from '#libs/domains';

/** What is known about a name that is to go. */
export interface StandingOfName {
  /** An order for it holds money or waits for some; or it is being deleted. */
  readonly isOrdered: boolean;
  readonly isChanging: boolean;
  /** Another registrar asks for it. */
  readonly isAskedFor: boolean;
  /** Its registrant has papers to show that nobody has approved yet. */
  readonly hasOpenPapers: boolean;
  /** It is in another handover. */
  readonly isPromised: boolean;
}

/** Why a name cannot go now: a code for programs, and a sentence. */
export interface Obstacle {
  readonly code: string;
  readonly message: string;
}

/**
 * What keeps a name where it is; undefined when nothing does. What its present owner has begun is ended first, by them: an order is paid by
 * whoever placed it, and papers are shown by whoever bought the name. Pure.
 */
export function handoverObstacle(domain: Domain, standing: StandingOfName, now: Date): Obstacle | undefined {
  const { name } = domain;
  if (domain.frozenSince) return { code: 'domain-frozen', message: `${name} is frozen by its owner.` };
  if (domain.leavingSince || standing.isOrdered)
    return { code: 'name-in-progress', message: `${name} is in an order that is not finished.` };
  if (standing.isChanging) return { code: 'change-in-progress', message: `${name} is being changed.` };
  if (standing.isAskedFor) return { code: 'name-leaves', message: `Another registrar asks for ${name}.` };
  if (standing.hasOpenPapers) return { code: 'papers-missing', message: `The papers of ${name} are not approved yet.` };
  if (standing.isPromised) return { code: 'handover-in-progress', message: `${name} is being handed over already.` };
  if (!isRenewable(phaseAt(domain, ruleOf(domain.tld), now)))
    return { code: 'not-renewable', message: `${name} has expired too long ago.` };
  return undefined;
}
