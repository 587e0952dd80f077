import { DepositsModule } from '#libs/deposits';
import { DocumentsModule } from '#libs/documents';
import { DomainsModule } from '#libs/domains';
import { PricingModule } from '#libs/pricing';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { AutoProvisionings } from '../papers/auto-provisionings';
import { FollowChild } from './follow-child';
import { MoveNews } from './move-news';
import { MoveSubtree } from './move-subtree';
import { NodeMoves } from './node-moves';

const front = [MoveSubtree, FollowChild, NodeMoves];

/** Moving parts of the tree. Needs the platform's module. */
@Module({
  imports: [TreeModule, PricingModule, DepositsModule, DocumentsModule, DomainsModule],
  providers: [MoveNews, AutoProvisionings, ...front],
  exports: front,
})
export class MovesModule {}
