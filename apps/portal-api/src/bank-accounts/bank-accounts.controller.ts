import {
  AddBankAccount,
  BankAccountBody,
  BankAccountView,
  BanksView,
  CloseBankAccount,
  ListBankAccounts,
  ReplaceBankAccount,
  viewBankAccount,
  viewBankAccounts,
  viewBanks,
} from '#libs/deposits';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Where my children pay to. Owners hear of every change. */
@ApiTags('bank-accounts')
@Controller('v1')
export class BankAccountsController {
  constructor(
    private readonly addBankAccount: AddBankAccount,
    private readonly replaceBankAccount: ReplaceBankAccount,
    private readonly closeBankAccount: CloseBankAccount,
    private readonly listBankAccounts: ListBankAccounts,
  ) {}

  @Allow('account:read')
  @Get('banks')
  @ApiOperation({ summary: 'The banks to choose from' })
  @ApiOkResponse({ type: BanksView })
  banks(): BanksView {
    return viewBanks();
  }

  @Allow('account:read')
  @Get('bank-accounts')
  @ApiOperation({ summary: 'My bank accounts, closed ones as well, the newest first' })
  @ApiPage(BankAccountView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<BankAccountView>> {
    return viewBankAccounts(await this.listBankAccounts.run(actor, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit);
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post('bank-accounts')
  @ApiOperation({ summary: 'Another account that my children may pay to' })
  @ApiCreatedResponse({ type: BankAccountView })
  async add(@By() actor: Actor, @Body() body: BankAccountBody): Promise<BankAccountView> {
    return viewBankAccount(await this.addBankAccount.run(actor, body));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Put('bank-accounts/:bankAccount')
  @ApiOperation({ summary: 'Another number takes its place, under an id of its own; answers with the new one' })
  @ApiOkResponse({ type: BankAccountView })
  async replace(@By() actor: Actor, @Param('bankAccount') id: string, @Body() body: BankAccountBody): Promise<BankAccountView> {
    return viewBankAccount(await this.replaceBankAccount.run(actor, id, body));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Delete('bank-accounts/:bankAccount')
  @ApiOperation({ summary: 'It is not shown any more; what was announced for it can still be approved' })
  @ApiOkResponse({ type: BankAccountView })
  async close(@By() actor: Actor, @Param('bankAccount') id: string): Promise<BankAccountView> {
    return viewBankAccount(await this.closeBankAccount.run(actor, id));
  }
}
