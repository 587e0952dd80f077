import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By, GetChild, ReinstateChild, RenameChild, SuspendChild, parseNodeRef } from '#libs/tree';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangedNodeBody } from './changed-node.body';
import { NodeView, viewNode } from './node.view';
import { SuspensionBody } from './suspension.body';

/** What a parent decides about a direct child. */
@ApiTags('nodes')
@Controller('v1/nodes/:node')
export class ManageNodeController {
  constructor(
    private readonly renameChild: RenameChild,
    private readonly suspendChild: SuspendChild,
    private readonly reinstateChild: ReinstateChild,
    private readonly getChild: GetChild,
  ) {}

  @Allow('nodes:manage')
  @Patch()
  @ApiOperation({ summary: 'Give a direct child another name' })
  @ApiOkResponse({ type: NodeView })
  async rename(@By() actor: Actor, @Param('node') node: string, @Body() { name }: ChangedNodeBody): Promise<NodeView> {
    return viewNode(await this.getChild.run(actor, (await this.renameChild.run(actor, parseNodeRef(node), name)).id));
  }

  @Allow('nodes:manage')
  @Post('suspension')
  @HttpCode(200)
  @ApiOperation({ summary: 'Shut a direct child and everybody below it out, at once; its owners are told why' })
  @ApiOkResponse({ type: NodeView })
  async suspend(@By() actor: Actor, @Param('node') node: string, @Body() { reason }: SuspensionBody): Promise<NodeView> {
    return viewNode(await this.getChild.run(actor, (await this.suspendChild.run(actor, parseNodeRef(node), reason)).childId));
  }

  @Allow('nodes:manage')
  @Delete('suspension')
  @ApiOperation({ summary: 'Let a direct child in again; its owners are told' })
  @ApiOkResponse({ type: NodeView })
  async reinstate(@By() actor: Actor, @Param('node') node: string): Promise<NodeView> {
    return viewNode(await this.getChild.run(actor, (await this.reinstateChild.run(actor, parseNodeRef(node))).childId));
  }
}
