import type { Schema } from '#libs/platform';
import { applicationTable } from './application/application.table';
import { Onboarding1795000011000 } from './migrations/1795000011000-onboarding';
import { ApplicantsPayments1795000035003 } from './migrations/1795000035003-applicants-payments';
import { ExactAmounts1795000020001 } from './migrations/1795000020001-exact-amounts';

export const onboardingSchema: Schema = {
  entities: [applicationTable],
  migrations: [Onboarding1795000011000, ExactAmounts1795000020001, ApplicantsPayments1795000035003],
};
