import { AddHost, BrandHostView, CheckHost, ChoosePrimaryHost, ReleaseHost } from '#libs/branding';
import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BrandHostsView } from './brand-hosts.view';
import { HostBody, readHostWish } from './host.body';
import { ShownHosts } from './shown-hosts';

/** Under which names my customers find me. */
@ApiTags('brand')
@Controller('v1/brand/hosts')
export class BrandHostsController {
  constructor(
    private readonly shown: ShownHosts,
    private readonly addHost: AddHost,
    private readonly checkHost: CheckHost,
    private readonly releaseHost: ReleaseHost,
    private readonly choosePrimary: ChoosePrimaryHost,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My host names, the oldest first' })
  @ApiOkResponse({ type: BrandHostsView })
  async list(@By() { nodeId }: Actor): Promise<BrandHostsView> {
    return { data: await this.shown.all(nodeId) };
  }

  @Allow('brand:manage')
  @Post()
  @ApiOperation({
    summary: 'Another host name: below the platform’s, served at once, or of an own domain',
    description: 'An own one says in its DNS what `proof` asks for; then ask for a check, or wait for the night.',
  })
  @ApiCreatedResponse({ type: BrandHostView })
  async add(@By() actor: Actor, @Body() body: HostBody): Promise<BrandHostView> {
    return this.shown.one(await this.addHost.run(actor, readHostWish(body)));
  }

  @Allow('brand:manage')
  @Post(':brandHost/check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Look at its DNS now; served from then on when it is as it has to be' })
  @ApiOkResponse({ type: BrandHostView })
  async check(@By() actor: Actor, @Param('brandHost') host: string): Promise<BrandHostView> {
    return this.shown.one(await this.checkHost.run(actor, host));
  }

  @Allow('brand:manage')
  @Put(':brandHost/primary')
  @HttpCode(204)
  @ApiOperation({ summary: 'Links in mails lead there from now on' })
  @ApiNoContentResponse()
  async primary(@By() actor: Actor, @Param('brandHost') host: string): Promise<void> {
    await this.choosePrimary.run(actor, host);
  }

  @Allow('brand:manage')
  @Delete(':brandHost')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give it up; for 30 days nobody else gets it' })
  @ApiNoContentResponse()
  async release(@By() actor: Actor, @Param('brandHost') host: string): Promise<void> {
    await this.releaseHost.run(actor, host);
  }
}
