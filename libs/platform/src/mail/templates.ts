import type { LetterTemplate } from './letter';
import type { LetterWordings } from './letter-wording';
import { accountReinstated } from './templates/account-reinstated';
import { accountSuspended } from './templates/account-suspended';
import { apiKeyCreated } from './templates/api-key-created';
import { applicationApproved } from './templates/application-approved';
import { applicationReceived } from './templates/application-received';
import { applicationRejected } from './templates/application-rejected';
import { bankAccountChanged } from './templates/bank-account-changed';
import { ownerChangeAsked } from './templates/owner-change-asked';
import { ownerChanged } from './templates/owner-changed';
import { ownerNotChanged } from './templates/owner-not-changed';
import { registrantEmail } from './templates/registrant-email';
import { registrantEmailMissed } from './templates/registrant-email-missed';
import { papersMissing } from './templates/papers-missing';
import { papersSuspended } from './templates/papers-suspended';
import { papersMissed } from './templates/papers-missed';
import { autoProvisioningLost } from './templates/auto-provisioning-lost';
import { authCode } from './templates/auth-code';
import { handover } from './templates/handover';
import { domainChanged } from './templates/domain-changed';
import { domainCorrected } from './templates/domain-corrected';
import { lockRefused } from './templates/lock-refused';
import { domainEnded } from './templates/domain-ended';
import { domainGivenBack } from './templates/domain-given-back';
import { autoRenewalFailed } from './templates/auto-renewal-failed';
import { domainExpired } from './templates/domain-expired';
import { domainInRedemption } from './templates/domain-in-redemption';
import { domainExpires } from './templates/domain-expires';
import { forgotPassword } from './templates/forgot-password';
import { impersonated } from './templates/impersonated';
import { invitation } from './templates/invitation';
import { invoiceCancelled } from './templates/invoice-cancelled';
import { invoiceIssued } from './templates/invoice-issued';
import { invoiceLapsed } from './templates/invoice-lapsed';
import { invoiceReminder } from './templates/invoice-reminder';
import { hostDisabled } from './templates/host-disabled';
import { hostFailing } from './templates/host-failing';
import { lowBalance } from './templates/low-balance';
import { mailSenderFailing } from './templates/mail-sender-failing';
import { newLogin } from './templates/new-login';
import { nodeMoved } from './templates/node-moved';
import { notice } from './templates/notice';
import { paperAnswer } from './templates/paper-answer';
import { paperQuestion } from './templates/paper-question';
import { papersApproved } from './templates/papers-approved';
import { papersRejected } from './templates/papers-rejected';
import { emailChange } from './templates/email-change';
import { emailChangeAsked } from './templates/email-change-asked';
import { emailChanged } from './templates/email-changed';
import { passwordChanged } from './templates/password-changed';
import { paymentInstructions } from './templates/payment-instructions';
import { sessionsEnded } from './templates/sessions-ended';
import { paymentReceived } from './templates/payment-received';
import { pricesBelowCost } from './templates/prices-below-cost';
import { pricesChange } from './templates/prices-change';
import { renewalsTakenOver } from './templates/renewals-taken-over';
import { renewedForYou } from './templates/renewed-for-you';
import { setPassword } from './templates/set-password';
import { transferArrived } from './templates/transfer-arrived';
import { transferFailed } from './templates/transfer-failed';
import { transferOutAsked } from './templates/transfer-out-asked';
import { transferOutDone } from './templates/transfer-out-done';
import { transferOutStopped } from './templates/transfer-out-stopped';
import { twoFactorChanged } from './templates/two-factor-changed';
import { verifyEmail } from './templates/verify-email';
import { welcome } from './templates/welcome';

/** The words of every mail. The comment above each says which facts it takes; those in `needs` it cannot do without. */
export const TEMPLATES: Readonly<Record<LetterTemplate, LetterWordings>> = {
  'verify-email': verifyEmail,
  invitation,
  'set-password': setPassword,
  'forgot-password': forgotPassword,
  'password-changed': passwordChanged,
  'email-change': emailChange,
  'email-change-asked': emailChangeAsked,
  'email-changed': emailChanged,
  'new-login': newLogin,
  'two-factor-changed': twoFactorChanged,
  'application-received': applicationReceived,
  'payment-instructions': paymentInstructions,
  'application-approved': applicationApproved,
  'application-rejected': applicationRejected,
  'account-suspended': accountSuspended,
  'account-reinstated': accountReinstated,
  impersonated,
  'node-moved': nodeMoved,
  'sessions-ended': sessionsEnded,
  'api-key-created': apiKeyCreated,
  'bank-account-changed': bankAccountChanged,
  'invoice-issued': invoiceIssued,
  'invoice-reminder': invoiceReminder,
  'invoice-lapsed': invoiceLapsed,
  'invoice-cancelled': invoiceCancelled,
  'payment-received': paymentReceived,
  'renewals-taken-over': renewalsTakenOver,
  'renewed-for-you': renewedForYou,
  'domain-given-back': domainGivenBack,
  'domain-changed': domainChanged,
  'domain-corrected': domainCorrected,
  'lock-refused': lockRefused,
  'domain-ended': domainEnded,
  handover,
  'auth-code': authCode,
  'owner-change-asked': ownerChangeAsked,
  'owner-changed': ownerChanged,
  'owner-not-changed': ownerNotChanged,
  'registrant-email': registrantEmail,
  'registrant-email-missed': registrantEmailMissed,
  'domain-expires': domainExpires,
  'domain-expired': domainExpired,
  'domain-in-redemption': domainInRedemption,
  'auto-renewal-failed': autoRenewalFailed,
  'papers-missing': papersMissing,
  'papers-suspended': papersSuspended,
  'papers-missed': papersMissed,
  'auto-provisioning-lost': autoProvisioningLost,
  'prices-change': pricesChange,
  'prices-below-cost': pricesBelowCost,
  'low-balance': lowBalance,
  'papers-approved': papersApproved,
  'papers-rejected': papersRejected,
  'paper-question': paperQuestion,
  'paper-answer': paperAnswer,
  'transfer-arrived': transferArrived,
  'transfer-failed': transferFailed,
  'transfer-out-asked': transferOutAsked,
  'transfer-out-done': transferOutDone,
  'transfer-out-stopped': transferOutStopped,
  'host-failing': hostFailing,
  'mail-sender-failing': mailSenderFailing,
  'host-disabled': hostDisabled,
  welcome,
  notice,
};

/** Whether a mail of this kind is a key: it makes no sense without the secret in it. */
export const opensSomething = (template: LetterTemplate): boolean =>
  TEMPLATES[template].needs.some((fact) => fact === 'link' || fact === 'authCode');
