import { DomainError, Period, YEARS_MAX } from '#libs/kernel';
import { type Domain, DomainNotFound, type Phase, phaseAt } from './domain';
import { ruleOf } from './tld-rule';

/** What somebody wants of a domain: so many years from the expiry that this somebody has seen. */
export interface RenewalWish {
  readonly years: number;
  readonly expectedExpiresAt: Date;
}

/** The phases in which a domain renews at the price of a renewal. */
const RENEWABLE: ReadonlySet<Phase> = new Set(['active', 'grace']);

/** Whether a domain in this phase renews at the price of a renewal. */
export const isRenewable = (phase: Phase): boolean => RENEWABLE.has(phase);

/** Whoever ordered had another expiry before their eyes: it was renewed meanwhile, perhaps by their own first click. */
export class ExpiryChanged extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'expiry-changed';
}

/** Registries register for ten years ahead and no more. */
export class ExpiryTooFar extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'expiry-too-far';
}

/** It has expired so long ago that its registry does not renew it any more. */
export class NotRenewable extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'not-renewable';
}

/** The same for a domain of somebody else and for one that nobody has; it points at the order's field. */
export function noSuchDomain(id: string, pointer: string): DomainNotFound {
  const message = 'There is no such domain.';
  return new DomainNotFound(message, { id, errors: [{ pointer, code: 'domain-not-found', message }] });
}

/** Why the domain cannot be renewed so; undefined when it can. `pointer` is where the wish stands in the request. */
export function renewalRefusal(
  domain: Domain,
  { years, expectedExpiresAt }: RenewalWish,
  now: Date,
  pointer: string,
): DomainError | undefined {
  const { name, expiresAt } = domain;
  if (expiresAt.getTime() !== expectedExpiresAt.getTime()) {
    const message = `${name} expires at ${expiresAt.toISOString()}, not at ${expectedExpiresAt.toISOString()}: it has been renewed meanwhile, or you saw it before.`;
    return new ExpiryChanged(message, {
      name,
      expected: expectedExpiresAt.toISOString(),
      now: expiresAt.toISOString(),
      errors: [{ pointer: `${pointer}/expiresAt`, code: 'expiry-changed', message }],
    });
  }
  const phase = phaseAt(domain, ruleOf(domain.tld), now);
  if (!isRenewable(phase)) {
    const message = `${name} has expired too long ago to be renewed.`;
    return new NotRenewable(message, { name, phase, errors: [{ pointer: `${pointer}/domain`, code: 'not-renewable', message }] });
  }
  const latest = Period.ofYears(YEARS_MAX).addTo(now);
  if (Period.ofYears(years).addTo(expiresAt) <= latest) return undefined;
  const message = `${name} would be registered beyond ${latest.toISOString()}: no further than ${YEARS_MAX} years ahead.`;
  return new ExpiryTooFar(message, {
    name,
    latest: latest.toISOString(),
    errors: [{ pointer: `${pointer}/years`, code: 'expiry-too-far', message }],
  });
}
