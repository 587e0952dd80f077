/** Where nobody says otherwise. */
export const COOLING_HOURS = 24;
export const COOLING_HOURS_MAX = 720;
/** For all extensions about which nothing else is said. */
export const ANY_TLD = '*';

/** How long both sides may think again about names of an extension, as a seller wants it for its customers and all below. */
export interface HandoverRule {
  readonly sellerId: number;
  /** Or `*`. */
  readonly tld: string;
  readonly coolingHours: number;
}

/**
 * How long names of these extensions cool off: for each what the nearest seller says of it, and the longest of that. `way` leads from
 * the root down to the account that gives them. Pure.
 */
export function coolingHours(rules: readonly HandoverRule[], way: readonly number[], tlds: Iterable<string>): number {
  const said = (sellerId: number, tld: string) => rules.find((rule) => rule.sellerId === sellerId && rule.tld === tld)?.coolingHours;
  const upward = way.toReversed();
  const each = [...tlds].map((tld) => upward.map((id) => said(id, tld) ?? said(id, ANY_TLD)).find((hours) => hours !== undefined));
  return Math.max(...each.map((hours) => hours ?? COOLING_HOURS));
}
