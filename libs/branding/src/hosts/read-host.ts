import { DomainName } from '#libs/kernel';
import { parse } from 'tldts';
import type { BrandHost } from './brand-host';
import { HostRefused } from './host-errors';
import { mixesScripts, skeletonOf } from './look-alikes';
import { RESERVED_WORDS } from './reserved-words';

/** What the platform calls its own. */
export interface PlatformNames {
  /** Below which brands have hosts at once; null where they may not. */
  readonly hostsBelow: string | null;
  /** Host names that are ours: the portal's, and those that brands' hosts lead to. */
  readonly ours: readonly string[];
  /** May brands have hosts of their own? */
  readonly isCustomOffered: boolean;
}

export type ReadHost = Pick<BrandHost, 'name' | 'kind' | 'family' | 'skeleton'>;

const WORD = /^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$/;

/** `<word>.<platform>`: served at once. Pure. @throws HostRefused */
export function readWord(word: string, { hostsBelow }: PlatformNames): ReadHost {
  const refuse = (reason: ConstructorParameters<typeof HostRefused>[0]) => new HostRefused(reason, '/word');
  if (hostsBelow === null) throw refuse('not-offered');
  if (!WORD.test(word) || word.slice(2, 4) === '--') throw refuse('word');
  if (RESERVED_WORDS.has(word)) throw refuse('reserved');
  const name = `${word}.${hostsBelow}`;
  return { name, kind: 'platform', family: name, skeleton: skeletonOf(name) };
}

/** A host of somebody's own domain. Pure. @throws HostRefused, DomainNameInvalid */
export function readOwnName(typed: string, { hostsBelow, ours, isCustomOffered }: PlatformNames): ReadHost {
  const refuse = (reason: ConstructorParameters<typeof HostRefused>[0]) => new HostRefused(reason, '/name');
  if (!isCustomOffered) throw refuse('not-offered');
  const name = DomainName.parse(typed).ascii;
  const { domain, isIcann, isPrivate } = parse(name, { allowPrivateDomains: true });
  const isBelow = (other: string) => name === other || name.endsWith(`.${other}`);
  if ([...ours, ...(hostsBelow === null ? [] : [hostsBelow])].some(isBelow)) throw refuse('ours');
  if (!isIcann && !isPrivate) throw refuse('not-public');
  if (domain === null) throw refuse('public-suffix');
  const skeleton = skeletonOf(domain);
  const familiesOfOurs = ours.map((each) => parse(each, { allowPrivateDomains: true }).domain ?? each);
  const isLikeOurs = familiesOfOurs.some((each) => each !== domain && skeletonOf(each) === skeleton);
  if (isLikeOurs || mixesScripts(name)) throw refuse('look-alike');
  return { name, kind: 'custom', family: domain, skeleton };
}
