import { DomainsModule } from '#libs/domains';
import { ProvisioningModule } from '#libs/provisioning';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { BulkSheet } from '../bulk/bulk-sheet';
import { PickNames } from '../bulk/pick-names';
import { DomainLists } from './domain-lists';
import { ShowDomains } from './show-domains';
import { CountSubtree } from './subtree-totals';

const front = [DomainLists, ShowDomains, CountSubtree, PickNames, BulkSheet];

/** Domains in the lists of screens, and acts on many of them. Writes nothing. Needs the platform's module and the registries'. */
@Module({ imports: [TreeModule, DomainsModule, ProvisioningModule], providers: front, exports: front })
export class DomainListsModule {}
