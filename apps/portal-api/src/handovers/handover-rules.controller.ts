import type { Actor } from '#libs/kernel';
import { Allow, ApiFromValidation } from '#libs/platform';
import { ANY_TLD, COOLING_HOURS, COOLING_HOURS_MAX, type HandoverRule, HandoverRules } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';

const TLD_MAX = 63;

/** How long names of an extension cool off. */
@ApiFromValidation()
class HandoverRuleBody {
  /** All extensions about which nothing else is said, when it is left out. */
  @IsOptional()
  @Matches(/^[a-z0-9-]+(?:\.[a-z0-9-]+)?$/)
  @MaxLength(TLD_MAX)
  readonly tld?: string | null;

  @IsInt()
  @Min(0)
  @Max(COOLING_HOURS_MAX)
  readonly coolingHours!: number;
}

class HandoverRuleView {
  @ApiProperty({ type: 'string', nullable: true, example: 'id', description: 'null: all extensions about which nothing else is said.' })
  readonly tld!: string | null;

  @ApiProperty({ type: 'integer', example: COOLING_HOURS })
  readonly coolingHours!: number;
}

/** What a seller says about handovers of its customers' names; what it does not say, its own seller does. */
@ApiTags('handovers')
@Controller('v1/handover-rules')
export class HandoverRulesController {
  constructor(private readonly rules: HandoverRules) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: `How long names cool off, as far as I say so; ${COOLING_HOURS} hours where nobody does` })
  @ApiOkResponse({ type: [HandoverRuleView] })
  async list(@By() actor: Actor): Promise<HandoverRuleView[]> {
    return (await this.rules.own(actor)).map(viewRule);
  }

  @Allow('nodes:manage')
  @Put()
  @ApiOperation({ summary: 'Say how long, for handovers that are asked for from now on' })
  @ApiOkResponse({ type: [HandoverRuleView] })
  async put(@By() actor: Actor, @Body() { tld, coolingHours }: HandoverRuleBody): Promise<HandoverRuleView[]> {
    await this.rules.set(actor, { tld: tld ?? ANY_TLD, coolingHours });
    return this.list(actor);
  }
}

const viewRule = ({ tld, coolingHours }: HandoverRule): HandoverRuleView => ({ tld: tld === ANY_TLD ? null : tld, coolingHours });
