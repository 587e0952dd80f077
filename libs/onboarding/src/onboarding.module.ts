import { DepositsModule } from '#libs/deposits';
import { DocumentsModule } from '#libs/documents';
import { LedgerModule } from '#libs/ledger';
import { PricingModule } from '#libs/pricing';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { ApplicantLetters } from './applicant-letters';
import { ApplicationReads } from './application-reads';
import { Applications } from './applications';
import { ApproveApplication } from './approve-application';
import { ChoosePackage } from './choose-package';
import { HandInApplication } from './hand-in-application';
import { HandInDocument } from './hand-in-document';
import { OpenAccount } from './open-account';
import { CodeChannel } from './phone/code-channel';
import { CodeFile } from './phone/code-file';
import { PhoneCodes } from './phone/phone-codes';
import { RegisterApplicant } from './register-applicant';
import { RejectApplication } from './reject-application';
import { ReportPayment } from './report-payment';
import { SendLinkAgain } from './send-link-again';
import { SendPhoneCode } from './send-phone-code';
import { VerifyEmail } from './verify-email';
import { VerifyPhone } from './verify-phone';

const front = [
  RegisterApplicant,
  SendLinkAgain,
  VerifyEmail,
  SendPhoneCode,
  VerifyPhone,
  ChoosePackage,
  HandInDocument,
  HandInApplication,
  ApproveApplication,
  RejectApplication,
  ReportPayment,
  OpenAccount,
  ApplicationReads,
];

/** How a visitor becomes a reseller. Needs the platform's module. */
@Module({
  imports: [TreeModule, LedgerModule, PricingModule, DepositsModule, DocumentsModule],
  providers: [...front, { provide: CodeChannel, useClass: CodeFile }, Applications, ApplicantLetters, PhoneCodes],
  exports: [...front, CodeChannel],
})
export class OnboardingModule {}
