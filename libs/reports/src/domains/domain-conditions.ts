import { phaseEnds, ruleOf } from '#libs/domains';
import { after } from '#libs/kernel';
import type { Dialect } from '#libs/platform';
import type { DomainFilter } from './domain-tab';

/** A condition of a query, with its parameters. `d` is the domain. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export const condition = (sql: string, ...values: readonly unknown[]): Condition => ({ sql, values });

export const joined = (conditions: readonly Condition[]): Condition =>
  condition(conditions.map(({ sql }) => sql).join(' AND '), ...conditions.flatMap(({ values }) => values));

/** Ours no longer. */
export const ENDED = condition('d.live_name IS NULL');
/** Ours, unless we were told otherwise. */
export const LIVE = condition('d.live_name IS NOT NULL');

/** Behind every sign that a name in the DNS has. */
const LAST_SIGN = '\u007f';
const EPOCH = new Date(0);

/** What was asked for. Of live names the beginning is compared in the column that an index knows. */
export function asked(filter: DomainFilter, column: 'name' | 'live_name', dialect: Dialect): Condition[] {
  const { tld, name, expiresFrom, expiresBefore, ownerId } = filter;
  return [
    ...(tld === undefined ? [] : [condition('d.tld = ?', tld)]),
    ...(name === undefined ? [] : [condition(`d.${column} >= ? AND d.${column} < ?`, name, `${name}${LAST_SIGN}`)]),
    ...(expiresFrom === undefined ? [] : [condition('d.expires_at >= ?', dialect.instant(expiresFrom))]),
    ...(expiresBefore === undefined ? [] : [condition('d.expires_at < ?', dialect.instant(expiresBefore))]),
    ...(ownerId === undefined ? [] : [condition('d.owner_id = ?', ownerId)]),
  ];
}

/** Its phases are all over, so that it is nobody's whatever its row says. Which extensions there are among them is known. */
export function overSince(tlds: readonly string[], now: Date, dialect: Dialect): Condition {
  if (tlds.length === 0) return condition('1 = 0');
  // The phases take the same time whenever they begin.
  const lasting = (tld: string) => phaseEnds(EPOCH, ruleOf(tld)).pendingDelete.getTime();
  return condition(
    `(${tlds.map(() => '(d.tld = ? AND d.expires_at <= ?)').join(' OR ')})`,
    ...tlds.flatMap((tld) => [tld, dialect.instant(after(now, -lasting(tld)))]),
  );
}

export const not = ({ sql, values }: Condition): Condition => condition(`NOT ${sql}`, ...values);
