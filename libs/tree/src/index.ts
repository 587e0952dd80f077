export { AccessModule } from './access/access.module';
export { AccessGuard } from './access/access-guard';
export { TokenExpired } from './access/admit';
export { Authenticator } from './access/authenticator';
export { By } from './access/by.decorator';
export { HostRealm } from './access/host-realm';
export { PersonView, ROLES, viewPerson } from './access/identity.view';
export { LoggedInView, viewLoggedIn } from './access/logged-in.view';
export { placeOf } from './access/place-of';
export { TokensInCookies } from './access/tokens-in-cookies.interceptor';
export { NeedsStepUp, needsStepUp } from './access/needs-step-up.decorator';
export { PortalRealm } from './access/portal-realm';
export { Realms } from './access/realms';
export type { Realm } from './access/realms';
export { refuseUnguardedRoutes } from './access/refuse-unguarded-routes';
export { Session } from './access/session.decorator';
export type { AuditEntry } from './audit/audit-entry';
export {
  ApiKeyExpiryPast,
  ApiKeyNotFound,
  ApiKeyRefused,
  ApiKeyRotating,
  NetworkNotAllowed,
  SCOPES,
  TooManyApiKeys,
} from './api-keys/api-key';
export type { ApiKey, Scope } from './api-keys/api-key';
export { ApiKeyLog } from './api-keys/api-key-log';
export type { ApiKeyRequest } from './api-keys/api-key-request.table';
export { prefixOf } from './api-keys/api-key-token';
export { ApiKeysModule } from './api-keys/api-keys.module';
export { CreateApiKey } from './api-keys/create-api-key';
export type { ApiKeyWish, NewApiKey } from './api-keys/create-api-key';
export { ListApiKeyRequests } from './api-keys/list-api-key-requests';
export { ListApiKeys } from './api-keys/list-api-keys';
export { readNetwork } from './api-keys/networks';
export { PersonBehind } from './api-keys/person-behind';
export { RevokeApiKey } from './api-keys/revoke-api-key';
export { SpendingCapReached, SpendingCaps } from './api-keys/spending-caps';
export type { Allowances } from './api-keys/spending-caps';
export { AuditLog } from './audit/audit-log';
export { AuditSeal } from './audit/audit-seal';
export { ListAudit } from './audit/list-audit';
export { VerifyAudit } from './audit/verify-audit';
export type { AuditBreak, AuditProof } from './audit/verify-audit';
export { HostTaken, HostUnknown, hostName } from './brands/brand';
export type { Brand, BrandWish, Host } from './brands/brand';
export { Brands } from './brands/brands';
export { Captchas } from './captcha/captchas';
export { UsedChallenges } from './captcha/used-challenges';
export type { ChildView } from './child-view';
export { CreateChild } from './create-child';
export type { ChildWish, NewChild } from './create-child';
export { CreateOperator } from './create-operator';
export { GetChild } from './get-child';
export { InviteColleague } from './invitations/invite-colleague';
export { InviteOwner } from './invitations/invite-owner';
export type { Invitation } from './invitations/invitation';
export { Invitations } from './invitations/invitations';
export type { InvitationWish } from './invitations/invitations';
export { ListInvitations } from './invitations/list-invitations';
export { RevokeInvitation } from './invitations/revoke-invitation';
export { ListChildren } from './list-children';
export type { ChildrenWish } from './list-children';
export { StartImpersonation } from './impersonation/start-impersonation';
export type { Impersonating, ImpersonationWish } from './impersonation/start-impersonation';
export { ImpersonatorNotAllowed, NobodyToImpersonate } from './impersonation/impersonation';
export { EndMemberSessions } from './login/end-member-sessions';
export { ListMemberSessions } from './login/list-member-sessions';
export { Login } from './login/login';
export { SendPasswordLink } from './login/send-password-link';
export { LoginRefused, NotLoggedIn, SessionEnded } from './login/login-session';
export type { LoginSession } from './login/login-session';
export type { Identity, LoggedIn, SessionTokens } from './login/logged-in';
export { StepUpNeeded } from './login/step-up';
export { AccountSuspended, ApplicationNotActive } from './login/standing';
export type { Standing } from './login/standing';
export { Standings } from './login/standings';
export { AddMailContact } from './mail-contacts/add-mail-contact';
export { ChangeMailContact } from './mail-contacts/change-mail-contact';
export { MailContactBody } from './mail-contacts/http/mail-contact.body';
export { MailContactView, viewMailContact } from './mail-contacts/http/mail-contact.view';
export { ListMailContacts } from './mail-contacts/list-mail-contacts';
export { RemoveMailContact } from './mail-contacts/remove-mail-contact';
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
export type { ChildKind, Node, NodeKind } from './nodes/node';
export { nodeRef, parseNodeRef } from './nodes/node-ref';
export { Nodes } from './nodes/nodes';
export { edge, nearest, root, subtree } from './nodes/ways-to-look';
export type { Membership } from './people/membership';
export { TooManyWaiting } from './people/at-most';
export { NewOwner } from './people/new-owner';
export type { HashedOwner, OwnerWish, PlantedOwner } from './people/new-owner';
export { PasswordRefused } from './people/password';
export { Passwords } from './people/passwords';
export { People } from './people/people';
export { EmailTaken, PORTAL_REALM, normalEmail, profile } from './people/person';
export type { Locale, Person, Profile } from './people/person';
export { authPolicy } from './policy/auth-policy';
export { row } from './policy/policy';
export type { Policy, PolicyRow, Relation } from './policy/policy';
export { PolicyModule } from './policy/policy.module';
export { ChangeRole } from './people/change-role';
export { ListTeam } from './people/list-team';
export type { TeamMember } from './people/list-team';
export { RemoveMember } from './people/remove-member';
export { OwnerLetters } from './people/owner-letters';
export type { OwnerFacts } from './people/owner-letters';
export { PersonLetters } from './people/person-letters';
export { RequireSecondFactor } from './second-factor/require-second-factor';
export { RoleNotAllowed } from './people/role-not-allowed';
export { Letterheads } from './people/letterheads';
export { PhoneInvalid, eppPhone, readPhone } from './people/phone';
export { LinkNotValid, linkHash, linkNotValid, newLinkSecret, secretLink } from './people/secret-link';
export type { LinkSecret } from './people/secret-link';
export { LastOwner, MemberNotFound, RoleNotHere } from './people/team';
export { PlantChild } from './plant-child';
export { SignUp } from './sign-up';
export { ReinstateChild } from './hierarchy/reinstate-child';
export { RenameChild } from './hierarchy/rename-child';
export { SuspendChild } from './hierarchy/suspend-child';
export { SetDepthLimit } from './hierarchy/set-depth-limit';
export { DepthLimitBelowExisting } from './hierarchy/depth-limit';
export { RelocateNode } from './hierarchy/relocate-node';
export { AlreadyThere, CustomersStay, MoveTargetNotFound, MoveTargetNotOpen, MoveUnderItself } from './hierarchy/relocation';
export type { Relocation } from './hierarchy/relocation';
export { DepthLimitReached } from './nodes/levels';
export { TreeModule } from './tree.module';
export { treeLaws } from './tree.laws';
export { treeSchema } from './tree.schema';
