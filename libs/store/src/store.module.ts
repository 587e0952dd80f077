import { BillingModule } from '#libs/billing';
import { BrandingModule } from '#libs/branding';
import { DomainsModule } from '#libs/domains';
import { PaymentsModule } from '#libs/payments';
import { PricingModule } from '#libs/pricing';
import { ProvisioningModule } from '#libs/provisioning';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { KeepCart } from './carts/keep-cart';
import { PriceCart } from './carts/price-cart';
import { Agreements } from './checkout/agreements';
import { CheckOut } from './checkout/check-out';
import { PayWays } from './checkout/pay-ways';
import { OpenAccount } from './customers/open-account';
import { RegisterCustomer } from './customers/register-customer';
import { SuggestNames } from './search/suggest-names';

const front = [CheckOut, RegisterCustomer, KeepCart, PriceCart, SuggestNames];

/** A brand's shop. Needs the platform's module and RegistryModule. */
@Module({
  imports: [TreeModule, BrandingModule, BillingModule, PaymentsModule, PricingModule, DomainsModule, ProvisioningModule],
  providers: [Agreements, OpenAccount, PayWays, ...front],
  exports: front,
})
export class StoreModule {}
