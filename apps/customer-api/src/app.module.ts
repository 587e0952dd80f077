import {
  BillingModule,
  BillingProfileController,
  OwnInvoicesController,
  OwnReceiptsController,
  OwnTaxInvoicesController,
  OwnWithholdingsController,
  TaxProfileController,
} from '#libs/billing';
import { BrandingModule } from '#libs/branding';
import { DepositsModule, OwnAdjustmentsController, OwnTopUpsController } from '#libs/deposits';
import {
  CASE_CONTROLLERS,
  DocumentsModule,
  OwnIdentitiesController,
  OwnPrivacyController,
  OwnReviewController,
  PrivacyModule,
  ReviewModule,
} from '#libs/documents';
import { DnsModule, ZonesController } from '#libs/dns';
import { ContactController, DomainsModule } from '#libs/domains';
import { LedgerModule } from '#libs/ledger';
import { OwnPaymentsController, PaymentsModule } from '#libs/payments';
import { HttpModule, PlatformModule, type Settings } from '#libs/platform';
import { PricingModule } from '#libs/pricing';
import {
  AutoRenewalController,
  ContactChangesController,
  DepartureAnswersController,
  RejectionsByLinkController,
  DeparturesController,
  DomainChangesController,
  OwnerChangesController,
  OwnerConsentsController,
  HandoverCodesController,
  HandoversController,
  ProvisioningModule,
  RefreshesController,
  RegistrantEmailsController,
  VerificationsController,
} from '#libs/provisioning';
import { DomainHistoryController, DomainListsModule, HomeModule, OwnCopyController, ReportsModule, TimelineModule } from '#libs/reports';
import { RegistryModule, configuredRegistries } from '#libs/registry';
import { StoreModule } from '#libs/store';
import { AccessModule, HostRealm, PolicyModule, TreeModule } from '#libs/tree';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { schema } from '../../../ormconfig';
import { BrandFilesController } from './brand/brand-files.controller';
import { LegalTextController } from './brand/legal-text.controller';
import { BULK_CONTROLLERS } from './bulk/bulk-controllers';
import { BrandController } from './brand/brand.controller';
import { CLIENT_CONTROLLERS } from './client/client-controllers';
import { DepositController } from './deposit/deposit.controller';
import { StatementFileController } from './deposit/statement-file.controller';
import { ContactsController } from './domains/contacts.controller';
import { FreezesController } from './domain-changes/freezes.controller';
import { DomainsController } from './domains/domains.controller';
import { PayInvoiceController } from './invoices/pay-invoice.controller';
import { OrdersController } from './orders/orders.controller';
import { QuotesController } from './orders/quotes.controller';
import { policy } from './policy';
import { TlsAskController } from './internal/tls-ask.controller';
import { OpenShop } from './shop/open-shop';
import { ShopController } from './shop/shop.controller';
import { Shopper } from './shop/shopper';
import { STORE_CONTROLLERS } from './store/store-controllers';

const CONTROLLERS: Type[] = [
  ...CLIENT_CONTROLLERS,
  AutoRenewalController,
  OwnInvoicesController,
  PayInvoiceController,
  OwnReceiptsController,
  BillingProfileController,
  OwnTaxInvoicesController,
  OwnWithholdingsController,
  TaxProfileController,
  BrandController,
  BrandFilesController,
  LegalTextController,
  TlsAskController,
  ShopController,
  ...STORE_CONTROLLERS,
  QuotesController,
  OrdersController,
  DomainsController,
  DomainHistoryController,
  ContactsController,
  ContactController,
  ContactChangesController,
  OwnerChangesController,
  OwnerConsentsController,
  VerificationsController,
  RegistrantEmailsController,
  ...CASE_CONTROLLERS,
  OwnIdentitiesController,
  DepositController,
  StatementFileController,
  OwnPaymentsController,
  DomainChangesController,
  RefreshesController,
  DeparturesController,
  DepartureAnswersController,
  RejectionsByLinkController,
  HandoversController,
  HandoverCodesController,
  FreezesController,
  ...BULK_CONTROLLERS,
  ZonesController,
  OwnTopUpsController,
  OwnAdjustmentsController,
  OwnReviewController,
  OwnPrivacyController,
  OwnCopyController,
];

/** What end customers use, under the host names of the brand they buy from. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(settings, schema),
        HttpModule,
        PolicyModule.for(policy),
        AccessModule.for(HostRealm),
        RegistryModule.forRoot(() => configuredRegistries(settings.registries, settings.inDataDir('registry-sandbox', 'info.json'))),
        TreeModule,
        LedgerModule,
        PricingModule,
        DepositsModule,
        BillingModule,
        PaymentsModule,
        DnsModule,
        BrandingModule,
        DocumentsModule,
        ReviewModule,
        PrivacyModule,
        DomainsModule,
        ProvisioningModule,
        ReportsModule,
        DomainListsModule,
        TimelineModule,
        HomeModule,
        StoreModule,
      ],
      controllers: CONTROLLERS,
      providers: [OpenShop, Shopper],
    };
  }
}
