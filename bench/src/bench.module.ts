import { DomainsModule } from '#libs/domains';
import { LedgerModule } from '#libs/ledger';
import { PlatformModule, type Settings } from '#libs/platform';
import { PricingModule } from '#libs/pricing';
import { ProvisioningModule } from '#libs/provisioning';
import { RegistryModule, readRegistries } from '#libs/registry';
import { TreeModule } from '#libs/tree';
import { type DynamicModule, Module } from '@nestjs/common';
import { schema } from '../../ormconfig';

/** The use cases as every program has them, without a door in front. */
@Module({})
export class BenchModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: BenchModule,
      imports: [
        PlatformModule.forRoot(settings, schema),
        RegistryModule.forRoot(() => readRegistries(settings.registries)),
        TreeModule,
        LedgerModule,
        PricingModule,
        DomainsModule,
        ProvisioningModule,
      ],
    };
  }
}
