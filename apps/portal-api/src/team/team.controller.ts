import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By, ChangeRole, ListTeam, NeedsStepUp, RemoveMember } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MemberView, viewMember } from './member.view';
import { RoleBody } from './role.body';

/** The people who act for my node. */
@ApiTags('team')
@Controller('v1/team')
export class TeamController {
  constructor(
    private readonly listTeam: ListTeam,
    private readonly changeRole: ChangeRole,
    private readonly removeMember: RemoveMember,
  ) {}

  @Allow('people:manage')
  @Get()
  @ApiOperation({ summary: 'The people who act for my account, those who came first first' })
  @ApiPage(MemberView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<MemberView>> {
    return pageOf(await this.listTeam.run(actor, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ personId }) => [
      personId,
    ]).map(viewMember);
  }

  @Allow('people:manage')
  @NeedsStepUp()
  @Put(':person/role')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give somebody another role, from their next request on. Owners are for owners; the last one stays one' })
  @ApiNoContentResponse()
  change(@By() actor: Actor, @Param('person') person: string, @Body() { role }: RoleBody): Promise<void> {
    return this.changeRole.run(actor, person, role);
  }

  @Allow('people:manage')
  @NeedsStepUp()
  @Delete(':person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let somebody go, or leave; their sessions at my account end. The last owner stays' })
  @ApiNoContentResponse()
  remove(@By() actor: Actor, @Param('person') person: string): Promise<void> {
    return this.removeMember.run(actor, person);
  }
}
