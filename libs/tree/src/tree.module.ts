import { Module } from '@nestjs/common';
import { PersonBehind } from './api-keys/person-behind';
import { AuditLog } from './audit/audit-log';
import { AuditSeal } from './audit/audit-seal';
import { ListAudit } from './audit/list-audit';
import { VerifyAudit } from './audit/verify-audit';
import { Brands } from './brands/brands';
import { Captchas } from './captcha/captchas';
import { UsedChallenges } from './captcha/used-challenges';
import { CreateChild } from './create-child';
import { CreateOperator } from './create-operator';
import { GetChild } from './get-child';
import { RelocateNode } from './hierarchy/relocate-node';
import { ReinstateChild } from './hierarchy/reinstate-child';
import { RenameChild } from './hierarchy/rename-child';
import { SetDepthLimit } from './hierarchy/set-depth-limit';
import { Subtrees } from './hierarchy/subtrees';
import { SuspendChild } from './hierarchy/suspend-child';
import { SuspensionNews } from './hierarchy/suspension-news';
import { Impersonations } from './impersonation/impersonations';
import { Invitations } from './invitations/invitations';
import { InviteColleague } from './invitations/invite-colleague';
import { InviteOwner } from './invitations/invite-owner';
import { ListInvitations } from './invitations/list-invitations';
import { RevokeInvitation } from './invitations/revoke-invitation';
import { ListChildren } from './list-children';
import { LoginSessions } from './login/login-sessions';
import { SendPasswordLink } from './login/send-password-link';
import { Standings } from './login/standings';
import { AddMailContact } from './mail-contacts/add-mail-contact';
import { ChangeMailContact } from './mail-contacts/change-mail-contact';
import { ListMailContacts } from './mail-contacts/list-mail-contacts';
import { MailContacts } from './mail-contacts/mail-contacts';
import { RemoveMailContact } from './mail-contacts/remove-mail-contact';
import { Nodes } from './nodes/nodes';
import { ChangeRole } from './people/change-role';
import { Letterheads } from './people/letterheads';
import { ListTeam } from './people/list-team';
import { NewOwner } from './people/new-owner';
import { Passwords } from './people/passwords';
import { OwnerLetters } from './people/owner-letters';
import { People } from './people/people';
import { PersonLetters } from './people/person-letters';
import { RemoveMember } from './people/remove-member';
import { PlantChild } from './plant-child';
import { SignUp } from './sign-up';

const front = [
  AuditLog,
  PersonBehind,
  ListAudit,
  VerifyAudit,
  Nodes,
  People,
  Passwords,
  NewOwner,
  Letterheads,
  PersonLetters,
  OwnerLetters,
  Brands,
  CreateOperator,
  PlantChild,
  SignUp,
  CreateChild,
  Invitations,
  InviteColleague,
  InviteOwner,
  ListInvitations,
  RevokeInvitation,
  ListTeam,
  ChangeRole,
  RemoveMember,
  LoginSessions,
  UsedChallenges,
  Captchas,
  Standings,
  SendPasswordLink,
  RenameChild,
  SuspendChild,
  ReinstateChild,
  SetDepthLimit,
  RelocateNode,
  ListChildren,
  GetChild,
  ListMailContacts,
  AddMailContact,
  ChangeMailContact,
  RemoveMailContact,
];

/** The tree and its people. Needs the platform's module; logging in is AccessModule's. */
@Module({ providers: [AuditSeal, SuspensionNews, Subtrees, Impersonations, MailContacts, ...front], exports: front })
export class TreeModule {}
