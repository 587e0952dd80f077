import { ruleOf } from '#libs/domains';
import { SECOND, after } from '#libs/kernel';
import type { Zone } from './zone';

/** How long yet a zone that is not to be signed any more stays signed: `untold` until its registry is told so, then so many milliseconds. */
export type StaysSigned = 'untold' | number;

/**
 * A zone whose keys its registry has been told of is found by nobody once it is not signed: so it stays signed until its DS records
 * are gone there, and forgotten by all who have asked for them. Pure. @returns 0 when nothing keeps it
 */
export function staysSigned({ name, ds, dsGoneAt }: Pick<Zone, 'name' | 'ds' | 'dsGoneAt'>, now: Date): StaysSigned {
  if (ds.length === 0) return 0;
  if (!dsGoneAt) return 'untold';
  const { dsTtlSeconds } = ruleOf(name.slice(name.indexOf('.') + 1));
  return Math.max(0, after(dsGoneAt, dsTtlSeconds * SECOND).getTime() - now.getTime());
}
