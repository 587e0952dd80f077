import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { MoveSubtree, NodeMoveView, viewNodeMove } from '#libs/provisioning';
import { By, GetChild, NeedsStepUp, SetDepthLimit, parseNodeRef } from '#libs/tree';
import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DepthLimitBody } from './depth-limit.body';
import { MoveBody } from './move.body';
import { NodeView, viewNode } from './node.view';

/** The shape of the tree: who is below whom, and how deep it may grow. */
@ApiTags('nodes')
@Controller('v1/nodes/:node')
export class MovesController {
  constructor(
    private readonly moveSubtree: MoveSubtree,
    private readonly setDepthLimit: SetDepthLimit,
    private readonly getChild: GetChild,
  ) {}

  @Allow('nodes:manage')
  @NeedsStepUp()
  @Post('move')
  @ApiOperation({ summary: 'Move a reseller with everybody below it to another parent; its deposit goes with it. For the operator only' })
  @ApiCreatedResponse({ type: NodeMoveView })
  async move(@By() actor: Actor, @Param('node') node: string, @Body() { newParentId, reason }: MoveBody): Promise<NodeMoveView> {
    return viewNodeMove(await this.moveSubtree.run(actor, parseNodeRef(node), { toId: parseNodeRef(newParentId), reason }));
  }

  @Allow('nodes:manage')
  @Put('depth-limit')
  @ApiOperation({ summary: 'How many levels of resellers there may be below a direct child' })
  @ApiOkResponse({ type: NodeView })
  async limit(@By() actor: Actor, @Param('node') node: string, @Body() { levels }: DepthLimitBody): Promise<NodeView> {
    return viewNode(await this.getChild.run(actor, (await this.setDepthLimit.run(actor, parseNodeRef(node), levels)).childId));
  }

  @Allow('nodes:manage')
  @Delete('depth-limit')
  @ApiOperation({ summary: 'As many levels of resellers below a direct child as the tree may have' })
  @ApiOkResponse({ type: NodeView })
  async lift(@By() actor: Actor, @Param('node') node: string): Promise<NodeView> {
    return viewNode(await this.getChild.run(actor, (await this.setDepthLimit.run(actor, parseNodeRef(node), null)).childId));
  }
}
