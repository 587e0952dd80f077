import { existsSync } from 'node:fs';
import { BrandingModule } from '#libs/branding';
import { DepositsModule } from '#libs/deposits';
import { DocumentsModule } from '#libs/documents';
import { DomainsModule } from '#libs/domains';
import { LedgerModule } from '#libs/ledger';
import { OnboardingModule } from '#libs/onboarding';
import { PaymentsModule } from '#libs/payments';
import { PlatformModule, type Settings } from '#libs/platform';
import { PricingModule } from '#libs/pricing';
import { ProvisioningModule } from '#libs/provisioning';
import { RegistryModule, configuredRegistries } from '#libs/registry';
import { TreeModule } from '#libs/tree';
import { type DynamicModule, Module } from '@nestjs/common';
import { schema } from '../../../../ormconfig';
import { DemoApplicants } from './demo-applicants';
import { DemoBrands } from './demo-brands';
import { DemoDeposits } from './demo-deposits';
import { DemoPapers } from './demo-papers';
import { DemoPayments } from './demo-payments';
import { DemoPrices } from './demo-prices';
import { DemoTree } from './demo-tree';

/** What is needed to make a demo: the same use cases that people use. */
@Module({})
export class DemoModule {
  /** With names that are ordered at the registries that are there. */
  static withNames(settings: Settings): DynamicModule {
    const { imports = [], providers = [], ...rest } = DemoModule.forRoot(settings);
    const sandbox = settings.inDataDir('registry-sandbox', 'info.json');
    const known = () => (settings.registries || existsSync(sandbox) ? configuredRegistries(settings.registries, sandbox) : []);
    return {
      ...rest,
      imports: [...imports, RegistryModule.forRoot(known), DocumentsModule, ProvisioningModule],
      providers: [...providers, DemoPapers],
    };
  }

  static forRoot(settings: Settings): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        PlatformModule.forRoot(settings, schema),
        TreeModule,
        BrandingModule,
        LedgerModule,
        PricingModule,
        DepositsModule,
        PaymentsModule,
        OnboardingModule,
        DomainsModule,
      ],
      providers: [DemoTree, DemoBrands, DemoPrices, DemoDeposits, DemoPayments, DemoApplicants],
    };
  }
}
