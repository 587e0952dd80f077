import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By, InviteColleague, ListInvitations, NeedsStepUp, RevokeInvitation } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ColleagueBody } from './colleague.body';
import { InvitationView, viewInvitation } from './invitation.view';

/** People whom somebody of my node has asked to join. */
@ApiTags('team')
@Controller('v1/team/invitations')
export class InvitationsController {
  constructor(
    private readonly inviteColleague: InviteColleague,
    private readonly listInvitations: ListInvitations,
    private readonly revokeInvitation: RevokeInvitation,
  ) {}

  @Allow('people:manage')
  @NeedsStepUp()
  @Post()
  @ApiOperation({ summary: 'Ask somebody by mail to act for my account; the link counts once, for seven days' })
  @ApiCreatedResponse({ type: InvitationView })
  async invite(@By() actor: Actor, @Body() body: ColleagueBody): Promise<InvitationView> {
    return viewInvitation(await this.inviteColleague.run(actor, body));
  }

  @Allow('people:manage')
  @Get()
  @ApiOperation({ summary: 'Invitations that are still open, the newest first' })
  @ApiPage(InvitationView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<InvitationView>> {
    return pageOf(await this.listInvitations.run(actor, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ id }) => [id]).map(
      viewInvitation,
    );
  }

  @Allow('people:manage')
  @Delete(':invitation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take one back: its link stops counting' })
  @ApiNoContentResponse()
  revoke(@By() actor: Actor, @Param('invitation') invitation: string): Promise<void> {
    return this.revokeInvitation.run(actor, invitation);
  }
}
