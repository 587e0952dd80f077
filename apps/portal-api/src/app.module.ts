import { DepositsModule } from '#libs/deposits';
import { DocumentsModule } from '#libs/documents';
import { DomainsModule } from '#libs/domains';
import { LedgerModule } from '#libs/ledger';
import { OnboardingModule } from '#libs/onboarding';
import { HttpModule, PlatformModule, type Settings } from '#libs/platform';
import { PricingModule } from '#libs/pricing';
import { ProvisioningModule } from '#libs/provisioning';
import { RegistryModule, configuredRegistries } from '#libs/registry';
import { AccessModule, ApiKeysModule, PortalRealm, PolicyModule, TreeModule } from '#libs/tree';
import { type DynamicModule, Module } from '@nestjs/common';
import { schema } from '../../../ormconfig';
import { ApiKeysController } from './api-keys/api-keys.controller';
import { ApplicantsController } from './applicants/applicants.controller';
import { BankAccountController } from './applicants/bank-account.controller';
import { DepositController } from './deposit/deposit.controller';
import { MyDeposit } from './deposit/my-deposit';
import { DomainsController } from './domains/domains.controller';
import { AvailabilityController } from './names/availability.controller';
import { NameSearch } from './names/name-search';
import { ChildContactsController } from './nodes/child-contacts.controller';
import { ChildDepositsController } from './nodes/child-deposits.controller';
import { ImpersonationController } from './nodes/impersonation.controller';
import { ManageNodeController } from './nodes/manage-node.controller';
import { NodesController } from './nodes/nodes.controller';
import { OwnChildren } from './nodes/own-children';
import { OrdersController } from './orders/orders.controller';
import { QuotesController } from './orders/quotes.controller';
import { policy } from './policy';
import { PriceLists } from './prices/price-lists';
import { PriceXray } from './prices/price-xray';
import { PricesController } from './prices/prices.controller';
import { RegistrationController } from './registration/registration.controller';
import { RegistrationStepsController } from './registration/registration-steps.controller';
import { SalesController } from './sales/sales.controller';
import { InvitationsController } from './team/invitations.controller';
import { MemberSessionsController } from './team/member-sessions.controller';
import { TeamController } from './team/team.controller';
import { TopUpsController } from './top-ups/top-ups.controller';

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
        DocumentsModule,
        OnboardingModule,
        DomainsModule,
        ProvisioningModule,
      ],
      controllers: [
        NodesController,
        ManageNodeController,
        ApiKeysController,
        InvitationsController,
        TeamController,
        MemberSessionsController,
        ImpersonationController,
        ChildDepositsController,
        ChildContactsController,
        PricesController,
        AvailabilityController,
        QuotesController,
        OrdersController,
        SalesController,
        DomainsController,
        DepositController,
        TopUpsController,
        RegistrationController,
        RegistrationStepsController,
        ApplicantsController,
        BankAccountController,
      ],
      providers: [OwnChildren, PriceLists, PriceXray, NameSearch, MyDeposit],
    };
  }
}
