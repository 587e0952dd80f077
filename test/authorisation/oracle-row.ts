import type { Role } from '#libs/kernel';
import type { ObjectKind } from './objects';
import type { Relation } from './tenant-tree';

/** Who may use a route: reviewed by people, and written apart from what guards the routes. */
export interface OracleRow {
  readonly roles: 'public' | readonly Role[];
  /** What the path names, and whose it may be. */
  readonly object?: {
    readonly kind: ObjectKind;
    readonly parameter: string;
    readonly of: readonly Relation[];
    readonly kinds?: readonly string[];
    /** Whose else for the operator. */
    readonly operatorAlso?: readonly Relation[];
  };
  /** A body that the route takes; without one, whoever may use the route hears that theirs is wrong. */
  readonly body?: object;
  /** Names of domains are seen from all levels above: each level sells them. */
  readonly showsDomainsBelow?: true;
  /** Whoever is logged in as somebody else is named to them. */
  readonly showsImpersonators?: true;
  /** What its body names does not exist: who is let in hears of that. */
  readonly bodyNamesNobodys?: string;
  /** The operator has none. */
  readonly notOfOperator?: true;
  /** Everybody else hears that only the operator may. */
  readonly onlyOperators?: true;
  /** The route reads no body. */
  readonly bodiless?: true;
  /** It renames, ends or shuts out: what it did is undone after each try, so that the next one finds everything as it was. */
  readonly undone?: true;
  /** That somebody looked is written down. */
  readonly leavesTraces?: true;
}

export const ALL: readonly Role[] = ['owner', 'admin', 'billing', 'support', 'reviewer'];
export const LOOK: readonly Role[] = ['owner', 'admin', 'billing', 'support'];
export const MONEY: readonly Role[] = ['owner', 'admin', 'billing'];
export const LEAD: readonly Role[] = ['owner', 'admin'];
export const PAPERS: readonly Role[] = ['owner', 'admin', 'reviewer'];

/** Anybody may. */
export const open: OracleRow = { roles: 'public' };
/** Only these roles may. */
export const to = (roles: readonly Role[], more: Partial<OracleRow> = {}): OracleRow => ({ roles, ...more });
/** On an object of this kind, named by this parameter, of these tenants. */
export const named = (kind: ObjectKind, parameter: string, ...of: Relation[]): Pick<OracleRow, 'object'> => ({
  object: { kind, parameter, of },
});
/** Of their own tenant, or of their own where it is a person's. */
export const own = (parameter: ObjectKind): Pick<OracleRow, 'object'> => named(parameter, parameter, 'self');
/** On a customer of their own. */
export const ownCustomer: Pick<OracleRow, 'object'> = { object: { kind: 'node', parameter: 'node', of: ['child'], kinds: ['customer'] } };
