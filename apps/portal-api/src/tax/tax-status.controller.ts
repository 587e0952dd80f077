import { DeclareTaxStatus } from '#libs/billing';
import { type Actor, Clock } from '#libs/kernel';
import { Allow, Reads } from '#libs/platform';
import { TaxStatuses } from '#libs/pricing';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TaxStatusBody } from './tax-status.body';
import { TaxStatusView, viewTaxStatus } from './tax-status.view';

/** Whether I charge PPN. Customers sell nothing, so only the portal asks. */
@ApiTags('tax')
@Controller('v1/tax-status')
export class TaxStatusController {
  constructor(
    private readonly statuses: TaxStatuses,
    private readonly declare: DeclareTaxStatus,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'Whether I am a taxable firm (PKP)' })
  @ApiOkResponse({ type: TaxStatusView })
  async get(@By() { nodeId }: Actor): Promise<TaxStatusView> {
    return viewTaxStatus(await this.statuses.standing(this.reads, nodeId, this.clock.now()));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Put()
  @ApiOperation({ summary: 'From when on I am one, or am one no more; what is sold already keeps its tax' })
  @ApiOkResponse({ type: TaxStatusView })
  async set(@By() actor: Actor, @Body() { isTaxable, since }: TaxStatusBody): Promise<TaxStatusView> {
    return viewTaxStatus(await this.declare.run(actor, isTaxable, since === undefined ? undefined : new Date(since)));
  }
}
