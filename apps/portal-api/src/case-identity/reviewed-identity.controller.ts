import { CorrectIdentity, IdentityBody, IdentityChecksView, RevealIdentity, readIdentity, viewIdentityChecks } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReviewedIdentity } from './reviewed-identity';
import { ShownNumberBody } from './shown-number.body';
import { ShownNumberView, viewShownNumber } from './shown-number.view';

/** What rules and programs say of the numbers and names on papers, for reviewers. */
@ApiTags('reviews')
@Allow('documents:review')
@Controller('v1/reviews/:case/identity')
export class ReviewedIdentityController {
  constructor(
    private readonly identity: ReviewedIdentity,
    private readonly correctIdentity: CorrectIdentity,
    private readonly revealIdentity: RevealIdentity,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Numbers, names and days of birth checked by their rules; other cases with the same number' })
  @ApiOkResponse({ type: IdentityChecksView })
  async get(@By() actor: Actor, @Param('case') id: string): Promise<IdentityChecksView> {
    return viewIdentityChecks(await this.identity.of(actor, id));
  }

  @Put()
  @ApiOperation({ summary: 'What is to be read on a paper, over what was typed; while the case is in review' })
  @ApiOkResponse({ type: IdentityChecksView })
  async correct(@By() actor: Actor, @Param('case') id: string, @Body() body: IdentityBody): Promise<IdentityChecksView> {
    await this.correctIdentity.run(actor, id, readIdentity(body));
    return viewIdentityChecks(await this.identity.of(actor, id));
  }

  @Post('number')
  @HttpCode(200)
  @ApiOperation({ summary: 'All digits of a number, to be held against the paper; that I looked is written down' })
  @ApiOkResponse({ type: ShownNumberView })
  async show(@By() actor: Actor, @Param('case') id: string, @Body() { kind }: ShownNumberBody): Promise<ShownNumberView> {
    return viewShownNumber(await this.revealIdentity.run(actor, id, kind));
  }
}
