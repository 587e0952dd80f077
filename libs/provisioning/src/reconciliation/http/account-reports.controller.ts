import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { OperatorOnly } from '#libs/pricing';
import { By, OPERATOR_ID } from '#libs/tree';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReconcileAccount } from '../billing/reconcile-account';
import { AccountReportBody } from './account-report.body';
import { AccountReportView, viewAccountReport } from './account-report.view';

/** Comparing what registries charge the operator with what was sold. */
@ApiTags('reconciliation')
@Controller('v1/account-reports')
export class AccountReportsController {
  constructor(private readonly reconcile: ReconcileAccount) {}

  @Allow('money:see')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Compare a registry account with what was sold: what it charged, and which names it holds; the operator’s',
    description:
      'It fetches the exports that REGISTRIES names, and changes nothing. What falls on one side of an edge of the time only is no finding.',
  })
  @ApiOkResponse({ type: AccountReportView })
  async make(@By() { nodeId }: Actor, @Body() { registry, from, to }: AccountReportBody): Promise<AccountReportView> {
    if (nodeId !== OPERATOR_ID) throw new OperatorOnly('Only the operator buys from registries.');
    const period = { ...(from === undefined ? {} : { from: new Date(from) }), ...(to === undefined ? {} : { to: new Date(to) }) };
    return viewAccountReport(await this.reconcile.run(registry, period));
  }
}
