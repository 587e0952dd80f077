import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerDeparture } from '../answer-departure';
import { DepartureView, viewDeparture } from './departure.view';

/** What the owner of a domain says when another registrar asks for it. */
@ApiTags('domains')
@Controller('v1/domains/:domain/transfer-out')
export class DepartureAnswersController {
  constructor(private readonly answer: AnswerDeparture) {}

  @Allow('domains:manage')
  @Post('rejection')
  @HttpCode(202)
  @ApiOperation({ summary: 'I do not want it to go: its registry is told so' })
  @ApiAcceptedResponse({ type: DepartureView })
  async reject(@By() actor: Actor, @Param('domain') domain: string): Promise<DepartureView> {
    return viewDeparture(await this.answer.run(actor, domain, 'reject'));
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Post('approval')
  @HttpCode(202)
  @ApiOperation({ summary: 'It may go at once, and not only when its registry decides by itself' })
  @ApiAcceptedResponse({ type: DepartureView })
  async approve(@By() actor: Actor, @Param('domain') domain: string): Promise<DepartureView> {
    return viewDeparture(await this.answer.run(actor, domain, 'approve'));
  }
}
