import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { DecideHandover, DisputeBody, HandoverReads, WholeHandoverView, viewWholeHandover } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Handovers that somebody says are not right. */
@ApiTags('handovers')
@Controller('v1/handovers/:handover/dispute')
export class DisputesController {
  constructor(
    private readonly decide: DecideHandover,
    private readonly reads: HandoverReads,
  ) {}

  @Allow('domains:manage')
  @Put()
  @ApiOperation({ summary: 'Hold it, as a seller of either side or as the operator: nothing goes on until that is lifted' })
  @ApiOkResponse({ type: WholeHandoverView })
  async hold(@By() actor: Actor, @Param('handover') id: string, @Body() { reason }: DisputeBody): Promise<WholeHandoverView> {
    return viewWholeHandover(await this.reads.get(actor, (await this.decide.hold(actor, id, reason)).id), actor.nodeId);
  }

  @Allow('domains:manage')
  @Delete()
  @ApiOperation({ summary: 'Lift my hold; the operator lifts any. The cooling-off begins anew' })
  @ApiOkResponse({ type: WholeHandoverView })
  async lift(@By() actor: Actor, @Param('handover') id: string): Promise<WholeHandoverView> {
    return viewWholeHandover(await this.reads.get(actor, (await this.decide.lift(actor, id)).id), actor.nodeId);
  }
}
