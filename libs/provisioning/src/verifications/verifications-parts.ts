import { ChaseVerifications } from './chase-verifications';
import { EmailVerifications } from './email-verifications';
import { MailVerificationAgain } from './mail-verification-again';
import { UnprovedEmails } from './unproved-emails';
import { VerificationNews } from './verification-news';
import { VerifiedNames } from './verified-names';
import { VerifyRegistrant } from './verify-registrant';
import { WantVerification } from './want-verification';

/** Addresses of registrants that have to be proved, where an extension wants that. */
export const verificationsParts = [
  ChaseVerifications,
  EmailVerifications,
  MailVerificationAgain,
  UnprovedEmails,
  VerificationNews,
  VerifiedNames,
  VerifyRegistrant,
  WantVerification,
];
