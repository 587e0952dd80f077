import { DomainsModule } from '#libs/domains';
import { ProvisioningModule } from '#libs/provisioning';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { DomainLists } from './domain-lists';
import { ShowDomains } from './show-domains';
import { CountSubtree } from './subtree-totals';

const front = [DomainLists, ShowDomains, CountSubtree];

/** Domains in the lists of screens. Writes nothing. Needs the platform's module and the registries'. */
@Module({ imports: [TreeModule, DomainsModule, ProvisioningModule], providers: front, exports: front })
export class DomainListsModule {}
