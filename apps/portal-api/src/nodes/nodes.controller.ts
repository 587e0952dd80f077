import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, decodeCursor, pageOf } from '#libs/platform';
import { By, CreateChild, GetChild, InviteOwner, ListChildren, parseNodeRef } from '#libs/tree';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvitationView, viewInvitation } from '../team/invitation.view';
import { NewNodeBody, OwnerBody } from './new-node.body';
import { NewNodeView, NodeView, viewNewNode, viewNode } from './node.view';
import { NodesQuery } from './nodes.query';

/** One's own children in the tree. Names look one level down and no further. */
@ApiTags('nodes')
@Controller('v1/nodes')
export class NodesController {
  constructor(
    private readonly listChildren: ListChildren,
    private readonly getChild: GetChild,
    private readonly createChild: CreateChild,
    private readonly inviteOwner: InviteOwner,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My direct children, the oldest first' })
  @ApiPage(NodeView)
  async list(@By() actor: Actor, @Query() { kind, limit, cursor }: NodesQuery): Promise<Page<NodeView>> {
    return pageOf(
      await this.listChildren.run(actor, { kind, limit: limit + 1, after: decodeCursor(cursor, ['number'])?.[0] }),
      limit,
      ({ id }) => [id],
    ).map(viewNode);
  }

  @Allow('account:read')
  @Get(':node')
  @ApiOperation({ summary: 'A direct child, or my own node' })
  @ApiOkResponse({ type: NodeView })
  async get(@By() actor: Actor, @Param('node') node: string): Promise<NodeView> {
    return viewNode(await this.getChild.run(actor, parseNodeRef(node)));
  }

  @Allow('nodes:create')
  @Post()
  @ApiOperation({ summary: 'Make a reseller or a customer below me, and invite the person who is to own it' })
  @ApiCreatedResponse({ type: NewNodeView })
  async create(@By() actor: Actor, @Body() body: NewNodeBody): Promise<NewNodeView> {
    return viewNewNode(await this.createChild.run(actor, body));
  }

  @Allow('nodes:create')
  @Post(':node/invitation')
  @ApiOperation({ summary: 'Invite the owner of a direct child again, as long as nobody owns it; links sent before stop counting' })
  @ApiCreatedResponse({ type: InvitationView })
  async invite(@By() actor: Actor, @Param('node') node: string, @Body() owner: OwnerBody): Promise<InvitationView> {
    return viewInvitation(await this.inviteOwner.run(actor, parseNodeRef(node), owner));
  }
}
