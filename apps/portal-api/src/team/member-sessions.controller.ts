import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By, EndMemberSessions, ListMemberSessions, NeedsStepUp } from '#libs/tree';
import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MemberSessionView, viewMemberSession } from './member-session.view';

/** Where people of my node are logged in to it. Their sessions at other nodes are not mine to see. */
@ApiTags('team')
@Controller('v1/team/:member/sessions')
export class MemberSessionsController {
  constructor(
    private readonly listSessions: ListMemberSessions,
    private readonly endSessions: EndMemberSessions,
  ) {}

  @Allow('people:manage')
  @Get()
  @ApiOperation({ summary: 'Where somebody is logged in to my account at this moment, the newest first. Owners are for owners' })
  @ApiPage(MemberSessionView)
  async list(@By() actor: Actor, @Param('member') member: string, @Query() { limit, cursor }: PageQuery): Promise<Page<MemberSessionView>> {
    const sessions = await this.listSessions.run(actor, member, limit + 1, decodeCursor(cursor, ['string'])?.[0]);
    return pageOf(sessions, limit, ({ id }) => [id]).map(viewMemberSession);
  }

  @Allow('people:manage')
  @NeedsStepUp()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Log somebody out of my account everywhere, at once; a mail tells them' })
  @ApiNoContentResponse()
  endAll(@By() actor: Actor, @Param('member') member: string): Promise<void> {
    return this.endSessions.all(actor, member);
  }

  @Allow('people:manage')
  @NeedsStepUp()
  @Delete(':memberSession')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of their sessions at my account; a mail tells them' })
  @ApiNoContentResponse()
  endOne(@By() actor: Actor, @Param('member') member: string, @Param('memberSession') session: string): Promise<void> {
    return this.endSessions.one(actor, member, session);
  }
}
