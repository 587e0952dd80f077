import { DocumentsModule } from '#libs/documents';
import { DomainsModule } from '#libs/domains';
import { PricingModule } from '#libs/pricing';
import { ProvisioningModule } from '#libs/provisioning';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { NextCharges } from './next-charges';
import { ReadTimeline } from './read-timeline';
import { SayWhatComes } from './say-what-comes';

const parts = [NextCharges, ReadTimeline, SayWhatComes];

/** What has become of domains, and what will. Writes nothing. Needs the platform's module. */
@Module({ imports: [TreeModule, PricingModule, DocumentsModule, DomainsModule, ProvisioningModule], providers: parts, exports: parts })
export class TimelineModule {}
