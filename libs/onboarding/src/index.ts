export { ApplicationReads } from './application-reads';
export type { WholeApplication } from './application-reads';
export { APPLICATION_STATES, ApplicationNotFound, StepNotDue, patienceEnds } from './application/application';
export type { ApplicantType, Application, ApplicationState } from './application/application';
export { DocumentNotAsked, DocumentsMissing } from './application/decision';
export { CodeWrong, TooManySent } from './application/verification';
export { AlreadyApplied } from './applications';
export { ApproveApplication } from './approve-application';
export { ChoosePackage } from './choose-package';
export { HandInApplication } from './hand-in-application';
export { HandInDocument } from './hand-in-document';
export { ApplicationView, RegisteredView, WholeApplicationView, viewApplication, viewWholeApplication } from './http/application.view';
export { OffersView, viewOffers } from './http/offer.view';
export {
  DocumentKindBody,
  EmailSecretBody,
  PackageChoiceBody,
  FirstPaymentBody,
  PhoneCodeBody,
  RegistrationBody,
} from './http/registration.body';
export { OnboardingModule } from './onboarding.module';
export { onboardingSchema } from './onboarding.schema';
export { OpenAccount } from './open-account';
export { CodeChannel } from './phone/code-channel';
export { RegisterApplicant } from './register-applicant';
export { RejectApplication } from './reject-application';
export { ReportPayment } from './report-payment';
export { SendLinkAgain } from './send-link-again';
export { SendPhoneCode } from './send-phone-code';
export { VerifyEmail } from './verify-email';
export { VerifyPhone } from './verify-phone';
