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
import { DocumentsModule, ReviewModule } from '#libs/documents';
import { DnsModule } from '#libs/dns';
import { DomainsModule } from '#libs/domains';
import { LedgerModule } from '#libs/ledger';
import { OnboardingModule } from '#libs/onboarding';
import { OwnPaymentsController, PaymentsModule } from '#libs/payments';
import { HttpModule, PlatformModule, type Settings } from '#libs/platform';
import { PricingModule } from '#libs/pricing';
import { MovesModule, ProvisioningModule } from '#libs/provisioning';
import { DomainHistoryController, DomainListsModule, ErasingModule, ReportsModule, SimulatorModule, TimelineModule } from '#libs/reports';
import { RegistryModule, configuredRegistries } from '#libs/registry';
import { AccessModule, ApiKeysModule, PortalRealm, PolicyModule, TreeModule } from '#libs/tree';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { schema } from '../../../ormconfig';
import { ApiKeysController } from './api-keys/api-keys.controller';
import { ApplicantsController } from './applicants/applicants.controller';
import { BRAND_CONTROLLERS } from './brand-controllers';
import { ShownHosts } from './branding/shown-hosts';
import { BankAccountsController } from './bank-accounts/bank-accounts.controller';
import { ReviewedIdentity } from './case-identity/reviewed-identity';
import { DepositController } from './deposit/deposit.controller';
import { FormerDepositsController } from './deposit/former-deposits.controller';
import { MyDeposit } from './deposit/my-deposit';
import { LowBalanceAlertController } from './deposit/low-balance-alert.controller';
import { StatementFilesController } from './deposit/statement-files.controller';
import { ForecastController } from './forecast/forecast.controller';
import { DeletionsController } from './domains/deletions.controller';
import { DomainsController } from './domains/domains.controller';
import { RenewalsController } from './domains/renewals.controller';
import { AvailabilityController } from './names/availability.controller';
import { WhoisController } from './names/whois.controller';
import { NameSearch } from './names/name-search';
import { ChildDepositsController } from './nodes/child-deposits.controller';
import { ImpersonationController } from './nodes/impersonation.controller';
import { IssuedInvoicesController } from './invoices/issued-invoices.controller';
import { ManageNodeController } from './nodes/manage-node.controller';
import { MovesController } from './nodes/moves.controller';
import { NodesController } from './nodes/nodes.controller';
import { OwnChildren } from './nodes/own-children';
import { OrdersController } from './orders/orders.controller';
import { QuotesController } from './orders/quotes.controller';
import { PaymentMethodsController } from './payments/payment-methods.controller';
import { ChildrensPaymentsController } from './payments/childrens-payments.controller';
import { WebhooksController } from './payments/webhooks.controller';
import { policy } from './policy';
import { CONTACT_CONTROLLERS } from './contact-controllers';
import { DOMAIN_CONTROLLERS } from './domain-controllers';
import { HANDOVER_CONTROLLERS } from './handover-controllers';
import { PAPER_CONTROLLERS } from './paper-controllers';
import { PRICE_CONTROLLERS } from './price-controllers';
import { PriceEditing } from './prices/price-editing';
import { PriceLists } from './prices/price-lists';
import { PriceXray } from './prices/price-xray';
import { ReviewPages } from './review/review-pages';
import { RegistrationController } from './registration/registration.controller';
import { RegistrationStepsController } from './registration/registration-steps.controller';
import { SalesController } from './sales/sales.controller';
import { StatementImportsController } from './statement-imports/statement-imports.controller';
import { StatementRowsController } from './statement-imports/statement-rows.controller';
import { IssuedTaxInvoicesController } from './tax/issued-tax-invoices.controller';
import { CoretaxChoiceController } from './tax/coretax-choice.controller';
import { TaxMonthsController } from './tax/tax-months.controller';
import { TaxRunsController } from './tax/tax-runs.controller';
import { IssuedWithholdingsController } from './tax/issued-withholdings.controller';
import { WithheldProductsController } from './tax/withheld-products.controller';
import { TaxStatusController } from './tax/tax-status.controller';
import { InvitationsController } from './team/invitations.controller';
import { MemberSessionsController } from './team/member-sessions.controller';
import { SecondFactorRuleController } from './team/second-factor-rule.controller';
import { TeamController } from './team/team.controller';
import { ApprovalLimitController } from './top-ups/approval-limit.controller';
import { ChildrensAdjustmentsController } from './top-ups/childrens-adjustments.controller';
import { ChildrensTopUpsController } from './top-ups/childrens-top-ups.controller';

/** In the order in which their routes are tried. */
const CONTROLLERS: Type[] = [
  IssuedInvoicesController,
  OwnInvoicesController,
  OwnReceiptsController,
  BillingProfileController,
  IssuedWithholdingsController,
  OwnWithholdingsController,
  IssuedTaxInvoicesController,
  OwnTaxInvoicesController,
  TaxProfileController,
  TaxStatusController,
  TaxMonthsController,
  TaxRunsController,
  CoretaxChoiceController,
  WithheldProductsController,
  NodesController,
  ManageNodeController,
  MovesController,
  ApiKeysController,
  InvitationsController,
  TeamController,
  MemberSessionsController,
  SecondFactorRuleController,
  ImpersonationController,
  ChildDepositsController,
  ...CONTACT_CONTROLLERS,
  ...PRICE_CONTROLLERS,
  AvailabilityController,
  WhoisController,
  QuotesController,
  OrdersController,
  SalesController,
  DomainsController,
  DomainHistoryController,
  DeletionsController,
  RenewalsController,
  DepositController,
  StatementFilesController,
  LowBalanceAlertController,
  ForecastController,
  PaymentMethodsController,
  WebhooksController,
  FormerDepositsController,
  // Its `children` come before the other's `:payment`; so below.
  ChildrensPaymentsController,
  OwnPaymentsController,
  ...DOMAIN_CONTROLLERS,
  ...HANDOVER_CONTROLLERS,
  ChildrensTopUpsController,
  OwnTopUpsController,
  ChildrensAdjustmentsController,
  OwnAdjustmentsController,
  ApprovalLimitController,
  BankAccountsController,
  StatementImportsController,
  StatementRowsController,
  RegistrationController,
  RegistrationStepsController,
  ApplicantsController,
  ...PAPER_CONTROLLERS,
  ...BRAND_CONTROLLERS,
];

/** The portal of the operator, its resellers and theirs: the same API for each, seen from its own place in the tree. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(settings, schema),
        HttpModule,
        PolicyModule.for(policy),
        AccessModule.for(PortalRealm),
        RegistryModule.forRoot(() => configuredRegistries(settings.registries, settings.inDataDir('registry-sandbox', 'info.json'))),
        TreeModule,
        ApiKeysModule,
        LedgerModule,
        PricingModule,
        DepositsModule,
        BillingModule,
        PaymentsModule,
        DnsModule,
        BrandingModule,
        DocumentsModule,
        ReviewModule,
        ErasingModule,
        OnboardingModule,
        DomainsModule,
        ProvisioningModule,
        MovesModule,
        ReportsModule,
        DomainListsModule,
        TimelineModule,
        SimulatorModule,
      ],
      controllers: CONTROLLERS,
      providers: [ShownHosts, OwnChildren, PriceLists, PriceEditing, PriceXray, NameSearch, MyDeposit, ReviewedIdentity, ReviewPages],
    };
  }
}
