import type { Actor } from '#libs/kernel';
import { ApplicationReads, BankAccountBody, SetBankAccount } from '#libs/onboarding';
import { Allow } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Where my children pay to. */
@ApiTags('deposit')
@Controller('v1/bank-account')
export class BankAccountController {
  constructor(
    private readonly applications: ApplicationReads,
    private readonly setBankAccount: SetBankAccount,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'The bank account my children pay to' })
  @ApiOkResponse({ type: BankAccountBody })
  async get(@By() actor: Actor): Promise<BankAccountBody> {
    const { bank, number, holder } = await this.applications.bankAccount(actor);
    return { bank, number, holder };
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Put()
  @ApiOperation({ summary: 'Say which bank account my children pay to' })
  @ApiOkResponse({ type: BankAccountBody })
  async put(@By() actor: Actor, @Body() body: BankAccountBody): Promise<BankAccountBody> {
    const { bank, number, holder } = await this.setBankAccount.run(actor, body);
    return { bank, number, holder };
  }
}
