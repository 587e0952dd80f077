import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { AskForDeletion, DeletionBody, DeletionReads, DeletionView, viewDeletion } from '#libs/provisioning';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Names of my own customers, given back to their registries. */
@ApiTags('domains')
@Controller('v1/domains/:domain/deletion')
export class DeletionsController {
  constructor(
    private readonly askForDeletion: AskForDeletion,
    private readonly deletions: DeletionReads,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'Whether one of them can be given back for a refund, or how that went' })
  @ApiOkResponse({ type: DeletionView })
  async get(@By() actor: Actor, @Param('domain') domain: string): Promise<DeletionView> {
    return viewDeletion(await this.deletions.of(actor, domain));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Have it deleted while its registry still refunds it: each level gets back what it paid. Asked twice, it happens once',
  })
  @ApiAcceptedResponse({ type: DeletionView })
  async ask(@By() actor: Actor, @Param('domain') domain: string, @Body() { reason }: DeletionBody): Promise<DeletionView> {
    await this.askForDeletion.run(actor, domain, reason);
    return viewDeletion(await this.deletions.of(actor, domain));
  }
}
