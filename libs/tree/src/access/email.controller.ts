import type { Actor } from '#libs/kernel';
import { Allow, Public } from '#libs/platform';
import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { AskForEmailChange } from '../email-change/ask-for-email-change';
import { LookAtEmailChange } from '../email-change/look-at-email-change';
import { ProveNewEmail } from '../email-change/prove-new-email';
import { StopEmailChange } from '../email-change/stop-email-change';
import { By } from './by.decorator';
import { EmailBody } from './email.body';
import { EmailView, WantedEmailView, viewWantedEmail } from './email.view';
import { LinkBody } from './link.body';
import { NeedsStepUp } from './needs-step-up.decorator';
import { Realms } from './realms';

/** The address that I log in with, and that my mails go to: the one place where it stands. */
@ApiTags('auth')
@Controller('v1/auth/email')
export class EmailController {
  constructor(
    private readonly realms: Realms,
    private readonly lookAt: LookAtEmailChange,
    private readonly askFor: AskForEmailChange,
    private readonly prove: ProveNewEmail,
    private readonly stopChange: StopEmailChange,
  ) {}

  @Allow('self:manage')
  @Get()
  @ApiOperation({ summary: 'Whether another address of mine waits to be proved' })
  @ApiOkResponse({ type: EmailView })
  async look(@By() actor: Actor): Promise<EmailView> {
    const change = await this.lookAt.run(actor);
    return { wanted: change && viewWantedEmail(change) };
  }

  @Allow('self:manage')
  @NeedsStepUp()
  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Another address: it gets a link that proves it, the old one a link that stops it; until then I log in as before',
  })
  @ApiAcceptedResponse({ type: WantedEmailView })
  async ask(@By() actor: Actor, @Body() { email }: EmailBody): Promise<WantedEmailView> {
    return viewWantedEmail(await this.askFor.run(actor, email));
  }

  @Public()
  @Post('confirmation')
  @HttpCode(204)
  @ApiOperation({ summary: 'By the link to the new address: from now on I log in with it. My sessions go on' })
  @ApiNoContentResponse()
  async confirm(@Body() { token }: LinkBody, @Req() request: Request): Promise<void> {
    await this.prove.run(token, (await this.realms.of(request)).realm);
  }

  @Public()
  @Post('stop')
  @HttpCode(204)
  @ApiOperation({ summary: 'By the link to the old address: everything stays as it is' })
  @ApiNoContentResponse()
  async stop(@Body() { token }: LinkBody, @Req() request: Request): Promise<void> {
    await this.stopChange.run(token, (await this.realms.of(request)).realm);
  }
}
