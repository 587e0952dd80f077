import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By, NeedsStepUp, Session, StartImpersonation, parseNodeRef } from '#libs/tree';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImpersonationBody } from './impersonation.body';
import { ImpersonationView, viewImpersonation } from './impersonation.view';

/** Seeing what a child sees. */
@ApiTags('nodes')
@Controller('v1/nodes/:node/impersonation')
export class ImpersonationController {
  constructor(private readonly startImpersonation: StartImpersonation) {}

  @Allow('nodes:impersonate')
  @NeedsStepUp()
  @Post()
  @ApiOperation({ summary: 'Log in as the owner of a direct child for a quarter of an hour; the owner is told' })
  @ApiCreatedResponse({ type: ImpersonationView })
  async start(
    @By() actor: Actor,
    @Session() session: string,
    @Param('node') node: string,
    @Body() { reason }: ImpersonationBody,
  ): Promise<ImpersonationView> {
    return viewImpersonation(await this.startImpersonation.run(actor, session, { nodeId: parseNodeRef(node), reason }));
  }
}
