import { billingSchema } from '#libs/billing';
import { brandingSchema } from '#libs/branding';
import { depositsSchema } from '#libs/deposits';
import { dnsSchema } from '#libs/dns';
import { documentsSchema } from '#libs/documents';
import { domainsSchema } from '#libs/domains';
import { ledgerSchema } from '#libs/ledger';
import { onboardingSchema } from '#libs/onboarding';
import { paymentsSchema } from '#libs/payments';
import { joinSchemas, platformSchema } from '#libs/platform';
import { pricingSchema } from '#libs/pricing';
import { provisioningSchema } from '#libs/provisioning';
import { storeSchema } from '#libs/store';
import { treeSchema } from '#libs/tree';

/** Every table of the house and the migrations that make them; each lib says its own. */
export const schema = joinSchemas(
  platformSchema,
  treeSchema,
  ledgerSchema,
  pricingSchema,
  depositsSchema,
  billingSchema,
  paymentsSchema,
  documentsSchema,
  brandingSchema,
  onboardingSchema,
  domainsSchema,
  dnsSchema,
  provisioningSchema,
  storeSchema,
);
