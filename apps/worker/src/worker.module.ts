import { BillingModule } from '#libs/billing';
import { BrandSenders, BrandingModule } from '#libs/branding';
import { DepositsModule } from '#libs/deposits';
import { DocumentsModule } from '#libs/documents';
import { OnboardingModule } from '#libs/onboarding';
import { DnsModule } from '#libs/dns';
import { PaymentsModule } from '#libs/payments';
import { MailModule, PlatformModule, type Settings } from '#libs/platform';
import { PricingModule } from '#libs/pricing';
import { MovesModule, ProvisioningModule } from '#libs/provisioning';
import { RegistryModule, configuredRegistries } from '#libs/registry';
import { ErasingModule } from '#libs/reports';
import { TreeModule } from '#libs/tree';
import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { schema } from '../../../ormconfig';
import { DailyJobs } from './daily-jobs';
import { DeadlineLook } from './deadline-look';
import { ExpiryLook } from './expiry-look';
import { LowBalanceLook } from './low-balance-look';
import { JobLoop } from './job-loop';
import { PollStart } from './poll-start';
import { handlers } from './handlers';
import { SendSigners } from './send-signers';
import { WatchdogLook } from './watchdog-look';
import { WhenFunded } from './when-funded';

/** Carries out what the APIs have written down to be done. Any number of workers may run at once. */
@Module({})
export class WorkerModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(settings, schema),
        RegistryModule.forRoot(() => configuredRegistries(settings.registries, settings.inDataDir('registry-sandbox', 'info.json'))),
        ScheduleModule.forRoot(),
        TreeModule,
        DepositsModule,
        BillingModule,
        DocumentsModule,
        ErasingModule,
        OnboardingModule,
        PricingModule,
        ProvisioningModule,
        MovesModule,
        PaymentsModule,
        DnsModule,
        BrandingModule,
        MailModule.from(BrandingModule, BrandSenders),
      ],
      providers: [WhenFunded, SendSigners, handlers, JobLoop, DailyJobs, PollStart, DeadlineLook, ExpiryLook, LowBalanceLook, WatchdogLook],
    };
  }
}
