import { BrandSenders, CheckMailSender, OwnMailSenderView, SetMailSender, viewMailSender } from '#libs/branding';
import type { Actor } from '#libs/kernel';
import { Allow, Reads, Settings } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MailSenderBody } from './mail-sender.body';

/** From which address my customers get mail. */
@ApiTags('brand')
@Controller('v1/brand/mail-sender')
export class MailSenderController {
  constructor(
    private readonly reads: Reads,
    private readonly senders: BrandSenders,
    private readonly setSender: SetMailSender,
    private readonly checkSender: CheckMailSender,
    private readonly settings: Settings,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My address, and what its DNS has to say; none: mails come from the platform’s, with my name' })
  @ApiOkResponse({ type: OwnMailSenderView })
  async get(@By() { nodeId }: Actor): Promise<OwnMailSenderView> {
    return viewMailSender(await this.senders.find(this.reads, nodeId), this.settings.mailSpf);
  }

  @Allow('brand:manage')
  @Put()
  @ApiOperation({
    summary: 'Name the address; a key for its signature is made',
    description:
      'Write the records into its DNS and ask for a check. Naming it anew makes a new key, and mails come from the platform’s address until then.',
  })
  @ApiOkResponse({ type: OwnMailSenderView })
  async set(@By() actor: Actor, @Body() { address }: MailSenderBody): Promise<OwnMailSenderView> {
    return viewMailSender(await this.setSender.run(actor, address), this.settings.mailSpf);
  }

  @Allow('brand:manage')
  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Look at its DNS now; mails come from it from then on when all is there' })
  @ApiOkResponse({ type: OwnMailSenderView })
  async check(@By() actor: Actor): Promise<OwnMailSenderView> {
    return viewMailSender(await this.checkSender.run(actor.nodeId, actor), this.settings.mailSpf);
  }

  @Allow('brand:manage')
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Mails come from the platform’s address again' })
  @ApiNoContentResponse()
  async remove(@By() actor: Actor): Promise<void> {
    await this.setSender.remove(actor);
  }
}
