import type { Schema } from '#libs/platform';
import { apiKeyRequestTable } from './api-keys/api-key-request.table';
import { apiKeySpendingTable } from './api-keys/api-key-spending.table';
import { apiKeyTable } from './api-keys/api-key.table';
import { auditEntryTable } from './audit/audit-entry.table';
import { auditHeadTable } from './audit/audit-head.table';
import { brandTable } from './brands/brand.table';
import { hostTable } from './brands/host.table';
import { usedChallengeTable } from './captcha/used-challenge.table';
import { loginAttemptTable } from './login/login-attempt.table';
import { loginSessionTable } from './login/login-session.table';
import { passwordLinkTable } from './login/password-link.table';
import { impersonationTable } from './impersonation/impersonation.table';
import { Tree1795000001000 } from './migrations/1795000001000-tree';
import { invitationTable } from './invitations/invitation.table';
import { Invitations1795000008001 } from './migrations/1795000008001-invitations';
import { LoginAttempts1795000008003 } from './migrations/1795000008003-login-attempts';
import { SecondFactors1795000008002 } from './migrations/1795000008002-second-factors';
import { recoveryCodeTable } from './second-factor/recovery-code.table';
import { secondFactorRuleTable } from './second-factor/second-factor-rule.table';
import { secondFactorTable } from './second-factor/second-factor.table';
import { StepUp1795000008000 } from './migrations/1795000008000-step-up';
import { Audit1795000009000 } from './migrations/1795000009000-audit';
import { Impersonation1795000009001 } from './migrations/1795000009001-impersonation';
import { ApiKeys1795000012000 } from './migrations/1795000012000-api-keys';
import { Suspensions1795000014000 } from './migrations/1795000014000-suspensions';
import { SecondFactorRules1795000017000 } from './migrations/1795000017000-second-factor-rules';
import { UsedChallenges1795000015000 } from './migrations/1795000015000-used-challenges';
import { AuditObjects1795000039001 } from './migrations/1795000039001-audit-objects';
import { BrandColours1795000052000 } from './migrations/1795000052000-brand-colours';
import { DepthLimits1795000016000 } from './migrations/1795000016000-depth-limits';
import { mailContactTable } from './mail-contacts/mail-contact.table';
import { MailContacts1795000054000 } from './migrations/1795000054000-mail-contacts';
import { emailChangeTable } from './email-change/email-change.table';
import { EmailChanges1795000054001 } from './migrations/1795000054001-email-changes';
import { PhonesOfPeople1795000054002 } from './migrations/1795000054002-phones-of-people';
import { edgeTable } from './nodes/edge.table';
import { nodeTable } from './nodes/node.table';
import { membershipTable } from './people/membership.table';
import { personTable } from './people/person.table';

export const treeSchema: Schema = {
  entities: [
    nodeTable,
    edgeTable,
    personTable,
    membershipTable,
    brandTable,
    hostTable,
    loginSessionTable,
    invitationTable,
    passwordLinkTable,
    secondFactorTable,
    recoveryCodeTable,
    secondFactorRuleTable,
    loginAttemptTable,
    usedChallengeTable,
    auditEntryTable,
    auditHeadTable,
    impersonationTable,
    apiKeyTable,
    apiKeyRequestTable,
    apiKeySpendingTable,
    mailContactTable,
    emailChangeTable,
  ],
  migrations: [
    Tree1795000001000,
    StepUp1795000008000,
    Invitations1795000008001,
    SecondFactors1795000008002,
    LoginAttempts1795000008003,
    Audit1795000009000,
    Impersonation1795000009001,
    ApiKeys1795000012000,
    Suspensions1795000014000,
    UsedChallenges1795000015000,
    DepthLimits1795000016000,
    SecondFactorRules1795000017000,
    AuditObjects1795000039001,
    BrandColours1795000052000,
    MailContacts1795000054000,
    EmailChanges1795000054001,
    PhonesOfPeople1795000054002,
  ],
};
