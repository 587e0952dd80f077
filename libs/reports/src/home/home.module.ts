import { BillingModule } from '#libs/billing';
import { DepositsModule } from '#libs/deposits';
import { DocumentsModule } from '#libs/documents';
import { LedgerModule } from '#libs/ledger';
import { ProvisioningModule } from '#libs/provisioning';
import { Module } from '@nestjs/common';
import { DomainListsModule } from '../domains/domain-lists.module';
import { TimelineModule } from '../timeline/timeline.module';
import { MailOnOwnNames } from '../own-names/mail-on-own-names';
import { ReadHome } from './read-home';
import { ReadThings } from './read-things';

/** What a customer sees first. Writes nothing. Needs the platform's module and the registries'. */
@Module({
  imports: [LedgerModule, DepositsModule, BillingModule, DocumentsModule, ProvisioningModule, DomainListsModule, TimelineModule],
  providers: [ReadThings, ReadHome, MailOnOwnNames],
  exports: [ReadHome, MailOnOwnNames],
})
export class HomeModule {}
