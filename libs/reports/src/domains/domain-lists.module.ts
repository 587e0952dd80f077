import { DomainsModule } from '#libs/domains';
import { ProvisioningModule } from '#libs/provisioning';
import { Module } from '@nestjs/common';
import { DomainLists } from './domain-lists';
import { ShowDomains } from './show-domains';

/** Domains in the lists of screens. Writes nothing. Needs the platform's module and the registries'. */
@Module({ imports: [DomainsModule, ProvisioningModule], providers: [DomainLists, ShowDomains], exports: [DomainLists, ShowDomains] })
export class DomainListsModule {}
