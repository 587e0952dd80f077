export { AccessModule } from './access/access.module';
export { AccessGuard, RoleNotAllowed } from './access/access-guard';
export { TokenExpired } from './access/admit';
export { Authenticator } from './access/authenticator';
export { By } from './access/by.decorator';
export { HostRealm } from './access/host-realm';
export { PersonView } from './access/identity.view';
export { NeedsStepUp, needsStepUp } from './access/needs-step-up.decorator';
export { PortalRealm } from './access/portal-realm';
export { Realms } from './access/realms';
export type { Realm } from './access/realms';
export { refuseUnguardedRoutes } from './access/refuse-unguarded-routes';
export { Session } from './access/session.decorator';
export type { AuditEntry } from './audit/audit-entry';
export { AuditLog } from './audit/audit-log';
export { AuditSeal } from './audit/audit-seal';
export { ListAudit } from './audit/list-audit';
export { VerifyAudit } from './audit/verify-audit';
export type { AuditBreak, AuditProof } from './audit/verify-audit';
export { HostTaken, HostUnknown, hostName } from './brands/brand';
export type { Brand, Host } from './brands/brand';
export { Brands } from './brands/brands';
export type { ChildView } from './child-view';
export { CreateCustomer } from './create-customer';
export { CreateOperator } from './create-operator';
export { CreateReseller } from './create-reseller';
export { GetChild } from './get-child';
export { ListChildren } from './list-children';
export type { ChildrenWish } from './list-children';
export { Login } from './login/login';
export { LoginRefused, NotLoggedIn, SessionEnded } from './login/login-session';
export type { Identity, LoggedIn, SessionTokens } from './login/logged-in';
export { StepUpNeeded } from './login/step-up';
export { AccountSuspended } from './login/standing';
export type { Standing } from './login/standing';
export type { NewNode, NodeWish } from './new-node';
export type { Edge } from './nodes/edge';
export {
  CustomersHaveNoChildren,
  DEPTH_MAX,
  NodeNotFound,
  OPERATOR_ID,
  OperatorExists,
  TooDeep,
  isUnder,
  lineage,
  parentId,
} from './nodes/node';
export type { Node, NodeKind } from './nodes/node';
export { nodeRef, parseNodeRef } from './nodes/node-ref';
export { Nodes } from './nodes/nodes';
export { edge, nearest, root, subtree } from './nodes/ways-to-look';
export type { Membership } from './people/membership';
export { TooManyWaiting } from './people/at-most';
export { NewOwner } from './people/new-owner';
export type { OwnerWish } from './people/new-owner';
export { PasswordRefused } from './people/password';
export { Passwords } from './people/passwords';
export { People } from './people/people';
export { EmailTaken, PORTAL_REALM, normalEmail, profile } from './people/person';
export type { Locale, Person, Profile } from './people/person';
export { authPolicy } from './policy/auth-policy';
export { row } from './policy/policy';
export type { Policy, PolicyRow } from './policy/policy';
export { PolicyModule } from './policy/policy.module';
export { SuspendChild } from './suspend-child';
export { TreeModule } from './tree.module';
export { treeSchema } from './tree.schema';
