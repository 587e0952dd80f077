import type { Action } from './product';

/**
 * Whether a seller sells an extension: `sell` everything; `renew-only`: no new names, those there are go on being renewed
 * and restored; `closed`: nothing at all. In a chain of sellers the strictest counts.
 */
export const SALE_STATES = ['sell', 'renew-only', 'closed'] as const;
export type SaleState = (typeof SALE_STATES)[number];

/** Of several sellers in a row; nobody at all sells everything. */
export const strictest = (states: readonly SaleState[]): SaleState =>
  SALE_STATES[Math.max(0, ...states.map((state) => SALE_STATES.indexOf(state)))]!;

/** What is not a new name: who has one already is not left alone with it. */
const OF_OWN_NAMES: ReadonlySet<Action> = new Set(['renew', 'restore']);

/** Whether this can be bought while the switch stands so. */
export const allows = (state: SaleState, action: Action): boolean =>
  state === 'sell' || (state === 'renew-only' && OF_OWN_NAMES.has(action));
