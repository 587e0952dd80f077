import { BrandProfiles, SetBrand } from '#libs/branding';
import type { Actor } from '#libs/kernel';
import { Allow, Reads } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BrandBody } from './brand.body';
import { OwnBrandView, viewOwnBrand } from './own-brand.view';

/** What my customers see. */
@ApiTags('brand')
@Controller('v1/brand')
export class BrandController {
  constructor(
    private readonly profiles: BrandProfiles,
    private readonly setBrand: SetBrand,
    private readonly reads: Reads,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My brand; while I have said nothing, what it could begin with' })
  @ApiOkResponse({ type: OwnBrandView })
  async get(@By() { nodeId }: Actor): Promise<OwnBrandView> {
    return viewOwnBrand(await this.profiles.whole(this.reads, nodeId));
  }

  @Allow('brand:manage')
  @Put()
  @ApiOperation({
    summary: 'Name, colours, languages, contacts and name servers, from now on',
    description: 'Takes the place of all that was said before. Pages and mails show it from the next one on.',
  })
  @ApiOkResponse({ type: OwnBrandView })
  async put(@By() actor: Actor, @Body() body: BrandBody): Promise<OwnBrandView> {
    await this.setBrand.run(actor, body);
    return viewOwnBrand(await this.profiles.whole(this.reads, actor.nodeId));
  }
}
