import { CoretaxChoices } from '#libs/billing';
import type { Actor } from '#libs/kernel';
import { Allow, Reads } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CoretaxChoiceView, viewCoretaxChoice } from './coretax-choice.view';

/** How my files for Coretax are filled in: a matter between me and my tax adviser. */
@ApiTags('tax')
@Controller('v1/coretax-choice')
export class CoretaxChoiceController {
  constructor(
    private readonly choices: CoretaxChoices,
    private readonly reads: Reads,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'How my files are filled in where sources differ' })
  @ApiOkResponse({ type: CoretaxChoiceView })
  async get(@By() { nodeId }: Actor): Promise<CoretaxChoiceView> {
    return viewCoretaxChoice(await this.choices.of(this.reads, nodeId));
  }

  @Allow('money:move')
  @Put()
  @ApiOperation({ summary: 'From now on they are filled in so, also those of runs that are written' })
  @ApiOkResponse({ type: CoretaxChoiceView })
  async set(@By() actor: Actor, @Body() body: CoretaxChoiceView): Promise<CoretaxChoiceView> {
    return viewCoretaxChoice(await this.choices.set(actor, body));
  }
}
