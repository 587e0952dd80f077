import type { Actor } from '#libs/kernel';
import { Allow, Public } from '#libs/platform';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { AcceptInvitation } from '../invitations/accept-invitation';
import { JoinByInvitation } from '../invitations/join-by-invitation';
import { LookAtInvitation } from '../invitations/look-at-invitation';
import { nodeRef } from '../nodes/node-ref';
import { AcceptanceBody } from './acceptance.body';
import { By } from './by.decorator';
import { PersonView, viewPerson } from './identity.view';
import { InvitationSeenView, JoinedView, viewInvitationSeen } from './invitation-seen.view';
import { LinkBody } from './link.body';
import { Realms } from './realms';

/** What somebody does with the link of an invitation. The secret is sent in bodies only, which no server writes down. */
@ApiTags('auth')
@Controller('v1/auth/invitation')
export class InvitationController {
  constructor(
    private readonly realms: Realms,
    private readonly lookAt: LookAtInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly joinBy: JoinByInvitation,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'What I am invited to' })
  @ApiOkResponse({ type: InvitationSeenView })
  async look(@Body() { token }: LinkBody, @Req() request: Request): Promise<InvitationSeenView> {
    return viewInvitationSeen(await this.lookAt.run(token, (await this.realms.of(request)).realm));
  }

  @Public()
  @Post('acceptance')
  @ApiOperation({ summary: 'Take it up as somebody new: choose name and password, then log in' })
  @ApiCreatedResponse({ type: PersonView })
  async accept(@Body() body: AcceptanceBody, @Req() request: Request): Promise<PersonView> {
    return viewPerson(await this.acceptInvitation.run(body, (await this.realms.of(request)).realm));
  }

  @Allow('self:manage')
  @Post('joining')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it up as who I am: one more account to act for' })
  @ApiOkResponse({ type: JoinedView })
  async join(@By() actor: Actor, @Body() { token }: LinkBody, @Req() request: Request): Promise<JoinedView> {
    return { node: nodeRef(await this.joinBy.run(actor, token, (await this.realms.of(request)).realm)) };
  }
}
