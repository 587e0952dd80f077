import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskForChange } from '../ask-for-change';
import { ChangeReads } from '../change-reads';
import { SetNameServers } from '../set-name-servers';
import { ShowAuthCode } from '../show-auth-code';
import { AuthCodeView, DomainChangeView, viewChange, viewChanges } from './domain-change.view';
import { NameServersBody, SignersBody } from './domain-changes.bodies';

/** What can be changed about a domain without paying for it: the same for its owner and for who sold it. */
@ApiTags('domains')
@Controller('v1/domains/:domain')
export class DomainChangesController {
  constructor(
    private readonly changes: ChangeReads,
    private readonly askFor: AskForChange,
    private readonly servers: SetNameServers,
    private readonly showAuthCode: ShowAuthCode,
  ) {}

  @Allow('account:read')
  @Get('changes')
  @ApiOperation({ summary: 'What was changed, and what is being changed, the newest first' })
  @ApiPage(DomainChangeView)
  async list(@By() actor: Actor, @Param('domain') domain: string, @Query() { cursor, limit }: PageQuery): Promise<Page<DomainChangeView>> {
    const [before] = decodeCursor(cursor, ['string']) ?? [];
    return viewChanges(await this.changes.list(actor, domain, limit + 1, before), limit, actor.nodeId);
  }

  @Allow('domains:manage')
  @Put('name-servers')
  @HttpCode(202)
  @ApiOperation({ summary: 'These name servers and no others, once they serve the domain; one change of a domain at a time' })
  @ApiAcceptedResponse({ type: DomainChangeView })
  async setNameServers(@By() actor: Actor, @Param('domain') domain: string, @Body() body: NameServersBody): Promise<DomainChangeView> {
    return viewChange(await this.servers.run(actor, domain, body.nameServers, body.force), actor.nodeId);
  }

  @Allow('domains:manage')
  @Put('signers')
  @HttpCode(202)
  @ApiOperation({ summary: 'These DS records and no others, for a zone that is signed (DNSSEC); none ends that' })
  @ApiAcceptedResponse({ type: DomainChangeView })
  async setSigners(@By() actor: Actor, @Param('domain') domain: string, @Body() { signers }: SignersBody): Promise<DomainChangeView> {
    return viewChange(await this.askFor.signers(actor, domain, signers), actor.nodeId);
  }

  @Allow('domains:manage')
  @Put('lock')
  @HttpCode(202)
  @ApiOperation({ summary: 'Put the registrar lock on: at its registry the domain is neither moved, changed nor deleted' })
  @ApiAcceptedResponse({ type: DomainChangeView })
  async lock(@By() actor: Actor, @Param('domain') domain: string): Promise<DomainChangeView> {
    return viewChange(await this.askFor.lock(actor, domain, true), actor.nodeId);
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Delete('lock')
  @HttpCode(202)
  @ApiOperation({ summary: 'Take the registrar lock off' })
  @ApiAcceptedResponse({ type: DomainChangeView })
  async unlock(@By() actor: Actor, @Param('domain') domain: string): Promise<DomainChangeView> {
    return viewChange(await this.askFor.lock(actor, domain, false), actor.nodeId);
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Post('auth-code')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Have a new transfer code made, with which the domain can be moved to another registrar. Its registrant gets it by mail',
  })
  @ApiAcceptedResponse({ type: DomainChangeView })
  async newAuthCode(@By() actor: Actor, @Param('domain') domain: string): Promise<DomainChangeView> {
    return viewChange(await this.askFor.authCode(actor, domain), actor.nodeId);
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Post('auth-code/showing')
  @HttpCode(200)
  @ApiOperation({ summary: 'The transfer code that my account had made, once it is done; each is shown once' })
  @ApiOkResponse({ type: AuthCodeView })
  async show(@By() actor: Actor, @Param('domain') domain: string): Promise<AuthCodeView> {
    return { authCode: await this.showAuthCode.run(actor, domain) };
  }
}
