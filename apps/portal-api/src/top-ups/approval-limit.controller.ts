import { ApprovalLimitBody, ApprovalLimitView, GetApprovalLimit, SetApprovalLimit, viewApprovalLimit } from '#libs/deposits';
import { type Actor, Money } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** How much one person alone may put on a child's deposit, or take from it. */
@ApiTags('top-ups')
@Controller('v1/approval-limit')
export class ApprovalLimitController {
  constructor(
    private readonly getApprovalLimit: GetApprovalLimit,
    private readonly setApprovalLimit: SetApprovalLimit,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'Above which amount two people have to approve' })
  @ApiOkResponse({ type: ApprovalLimitView })
  async get(@By() actor: Actor): Promise<ApprovalLimitView> {
    return viewApprovalLimit(await this.getApprovalLimit.run(actor));
  }

  // Whoever could lift it while moving money could do both alone: that is for those who lead the team.
  @Allow('people:manage')
  @NeedsStepUp()
  @Put()
  @ApiOperation({ summary: 'Above this amount two people have to approve' })
  @ApiOkResponse({ type: ApprovalLimitView })
  async put(@By() actor: Actor, @Body() { amount }: ApprovalLimitBody): Promise<ApprovalLimitView> {
    return viewApprovalLimit(await this.setApprovalLimit.run(actor, Money.idr(amount)));
  }

  @Allow('people:manage')
  @NeedsStepUp()
  @Delete()
  @ApiOperation({ summary: 'One person may approve everything alone' })
  @ApiOkResponse({ type: ApprovalLimitView })
  async delete(@By() actor: Actor): Promise<ApprovalLimitView> {
    return viewApprovalLimit(await this.setApprovalLimit.run(actor, null));
  }
}
