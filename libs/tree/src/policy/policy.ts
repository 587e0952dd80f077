import type { Permission } from '#libs/kernel';

/** What a route is about. */
export type ObjectKind =
  | 'none'
  | 'home'
  | 'brand'
  | 'node'
  | 'person'
  | 'mail-contact'
  | 'session'
  | 'invitation'
  | 'application'
  | 'api-key'
  | 'audit'
  | 'letter'
  | 'document'
  | 'document-hold'
  | 'erasure'
  | 'case'
  | 'price'
  | 'name'
  | 'quote'
  | 'order'
  | 'sale'
  | 'domain'
  | 'contact'
  | 'bank-account'
  | 'statement'
  | 'deposit'
  | 'adjustment'
  | 'top-up'
  | 'invoice'
  | 'receipt'
  | 'billing-profile'
  | 'tax-profile'
  | 'tax-invoice'
  | 'tax-run'
  | 'withholding'
  | 'payment'
  | 'payment-method';

/** Whose object it may be, seen from the node that asks. What is anybody else's does not exist for them. */
export type Relation = 'self' | 'child' | 'descendant' | 'anybody';

/**
 * How the object is found: `public` needs no login; `tenant` is about the node that asks; `list` shows all that it may
 * see; `object` is named by the caller, in the path or the body.
 */
export type Mode = 'public' | 'tenant' | 'list' | 'object';

/** Who may use one route, and for what. */
export interface PolicyRow {
  readonly permission: 'public' | Permission;
  readonly object: ObjectKind;
  readonly relations: readonly Relation[];
  readonly mode: Mode;
  /** Money moves, or is promised. Closed to people logged in as somebody else. */
  readonly movesMoney: boolean;
  /** Credentials, keys or papers of people. Closed to people logged in as somebody else. */
  readonly touchesSecrets: boolean;
  /** Asks for a fresh proof of who it is. Closed to people logged in as somebody else. */
  readonly needsStepUp: boolean;
  /** Decides for long what others may or pay. Closed to people logged in as somebody else. */
  readonly binds: boolean;
}

/** Who may use which route, by method and path: `GET /v1/nodes/:node`. */
export type Policy = Readonly<Record<string, PolicyRow>>;

/** Where a program's policy is found by who needs it. */
export const POLICY = Symbol('POLICY');

type Flag = 'movesMoney' | 'touchesSecrets' | 'needsStepUp' | 'binds';

/** One row in one line: permission, mode, object, relations as words, and what else it does. */
export const row = (
  permission: PolicyRow['permission'],
  mode: Mode,
  object: ObjectKind,
  relations: readonly Relation[],
  ...flags: readonly Flag[]
): PolicyRow => ({
  permission,
  mode,
  object,
  relations,
  movesMoney: flags.includes('movesMoney'),
  touchesSecrets: flags.includes('touchesSecrets'),
  needsStepUp: flags.includes('needsStepUp'),
  binds: flags.includes('binds'),
});

/** Whatever asks for one of these is about money, whichever row somebody writes for it: prices decide it. */
const ABOUT_MONEY: ReadonlySet<PolicyRow['permission']> = new Set(['money:move', 'prices:write']);

/** Somebody logged in as somebody else looks and helps; whatever binds or unlocks stays with the person. */
export const isClosedToImpersonators = ({ permission, movesMoney, touchesSecrets, needsStepUp, binds }: PolicyRow): boolean =>
  ABOUT_MONEY.has(permission) || movesMoney || touchesSecrets || needsStepUp || binds;
