import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KeepTemplates } from '../templates/keep-templates';
import { TemplateBody } from './zone.bodies';
import { TemplateView, TemplatesView, viewTemplate } from './zone.view';

/** Sets of records that a seller offers to its customers. */
@ApiTags('dns')
@Controller('v1/dns-templates')
export class TemplatesController {
  constructor(private readonly templates: KeepTemplates) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My templates, by name' })
  @ApiOkResponse({ type: TemplatesView })
  async list(@By() actor: Actor): Promise<TemplatesView> {
    return { data: (await this.templates.list(actor)).map(viewTemplate) };
  }

  @Allow('domains:manage')
  @Post()
  @ApiOperation({ summary: 'Another one' })
  @ApiCreatedResponse({ type: TemplateView })
  async add(@By() actor: Actor, @Body() { name, records }: TemplateBody): Promise<TemplateView> {
    return viewTemplate(await this.templates.add(actor, name, records));
  }

  @Allow('domains:manage')
  @Delete(':dnsTemplate')
  @HttpCode(204)
  @ApiOperation({ summary: 'Offer it no longer; zones that were made with it stay' })
  @ApiNoContentResponse()
  async remove(@By() actor: Actor, @Param('dnsTemplate') template: string): Promise<void> {
    await this.templates.remove(actor, template);
  }
}
