import { DepositsModule } from '#libs/deposits';
import { DomainsModule } from '#libs/domains';
import { LedgerModule } from '#libs/ledger';
import { OnboardingModule } from '#libs/onboarding';
import { PaymentsModule } from '#libs/payments';
import { PlatformModule, type Settings } from '#libs/platform';
import { PricingModule } from '#libs/pricing';
import { TreeModule } from '#libs/tree';
import { type DynamicModule, Module } from '@nestjs/common';
import { schema } from '../../../../ormconfig';
import { DemoApplicants } from './demo-applicants';
import { DemoDeposits } from './demo-deposits';
import { DemoPayments } from './demo-payments';
import { DemoPrices } from './demo-prices';
import { DemoTree } from './demo-tree';

/** What is needed to make a demo: the same use cases that people use. */
@Module({})
export class DemoModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        PlatformModule.forRoot(settings, schema),
        TreeModule,
        LedgerModule,
        PricingModule,
        DepositsModule,
        PaymentsModule,
        OnboardingModule,
        DomainsModule,
      ],
      providers: [DemoTree, DemoPrices, DemoDeposits, DemoPayments, DemoApplicants],
    };
  }
}
