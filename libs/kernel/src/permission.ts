import type { Actor, Role } from './actor';

/** Everything that somebody at a node may be allowed to do, in the words that routes are guarded by: `@Allow('money:move')`. */
export const PERMISSIONS = [
  /** One's own person: log out, password, second factor, sessions, switching nodes. Everybody may. */
  'self:manage',
  /** Look at what the node has and does: children, orders, domains, deposits, contacts. */
  'account:read',
  /** Write down whom domains are registered for, and ask what an order would cost. */
  'contacts:write',
  /** Change what domains point at, and how they are kept: name servers, DNS, locks. */
  'domains:manage',
  /** What things cost the node, what it asks, and what remains. */
  'money:see',
  /** Order, top up, and decide on the top-ups of children. */
  'money:move',
  /** Make nodes below this one. */
  'nodes:create',
  /** Edit, suspend and reinstate nodes below this one. */
  'nodes:manage',
  /** Log in as a node below this one. */
  'nodes:impersonate',
  /** Set what children pay. */
  'prices:write',
  /** What the node shows to its customers: name, colours, pictures, texts, host names. */
  'brand:manage',
  /** Invite people to this node, change their roles and let them go; but for owners. */
  'people:manage',
  /** The same for owners. */
  'owners:manage',
  /** Make and revoke keys for programs. */
  'keys:manage',
  /** Read what was done at this node, and by whom. */
  'audit:read',
  /** What the law asks about papers of people: who looked at them, copies, erasure, and holds. */
  'privacy:manage',
  /** Look at identity documents and decide on them. */
  'documents:review',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const SUPPORT: readonly Permission[] = ['self:manage', 'account:read', 'contacts:write', 'domains:manage'];
const BILLING: readonly Permission[] = [...SUPPORT, 'money:see', 'money:move'];
const ADMIN: readonly Permission[] = PERMISSIONS.filter((each) => each !== 'owners:manage');

/** What each role may do, as data over the one list. */
export const PRESETS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  admin: ADMIN,
  billing: BILLING,
  support: SUPPORT,
  reviewer: ['self:manage', 'documents:review'],
};

/** May somebody in this role do that? */
export const may = (role: Role, permission: Permission): boolean => PRESETS[role].includes(permission);

/** May whoever asks do that? A program's key narrows its role. */
export const mayAct = ({ role, apiKey }: Pick<Actor, 'role' | 'apiKey'>, permission: Permission): boolean =>
  may(role, permission) && (apiKey === undefined || apiKey.scopes.includes(permission));
