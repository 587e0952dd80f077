import type { Schema } from '#libs/platform';
import { applicationTable } from './application/application.table';
import { bankAccountTable } from './bank-account.table';
import { Onboarding1795000011000 } from './migrations/1795000011000-onboarding';

export const onboardingSchema: Schema = { entities: [bankAccountTable, applicationTable], migrations: [Onboarding1795000011000] };
