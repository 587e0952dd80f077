import {
  ConfirmImport,
  ConfirmationView,
  ImportStatement,
  StatementImportView,
  StatementReads,
  viewConfirmation,
  viewStatementImport,
  viewStatementImports,
} from '#libs/deposits';
import { oneFile } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Controller, Get, HttpCode, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** What my bank says has arrived, compared with what my children announced. */
@ApiTags('bank statements')
@Controller('v1')
export class StatementImportsController {
  constructor(
    private readonly importStatement: ImportStatement,
    private readonly confirmImport: ConfirmImport,
    private readonly statements: StatementReads,
  ) {}

  @Allow('money:move')
  @NeedsStepUp()
  @Post('bank-accounts/:bankAccount/statements')
  @UseInterceptors(FileInterceptor('file', oneFile(0)))
  @ApiOperation({
    summary: 'Hand in the statement of an account of mine: CSV or XLSX as BCA, Mandiri, BRI or BNI write it',
    description:
      'At most 5 MB and 5,000 rows. Nothing is credited by it. The same file again is the same statement; rows that are known are left out.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: StatementImportView })
  async add(
    @By() actor: Actor,
    @Param('bankAccount') bankAccount: string,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<StatementImportView> {
    return viewStatementImport(await this.importStatement.run(actor, bankAccount, file?.buffer));
  }

  @Allow('money:see')
  @Get('statement-imports')
  @ApiOperation({ summary: 'The statements that were handed in, the newest first' })
  @ApiPage(StatementImportView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<StatementImportView>> {
    return viewStatementImports(await this.statements.imports(actor, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit);
  }

  @Allow('money:see')
  @Get('statement-imports/:statementImport')
  @ApiOperation({ summary: 'One of them; its rows are `GET /v1/statement-rows?import=…`' })
  @ApiOkResponse({ type: StatementImportView })
  async get(@By() actor: Actor, @Param('statementImport') id: string): Promise<StatementImportView> {
    return viewStatementImport(await this.statements.get(actor, id));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post('statement-imports/:statementImport/confirmation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Credit the rows that are `matched`, and note down those that are `credited`',
    description: 'Above my limit a second person approves the top-up as well. Confirm as often as you like: nothing is credited twice.',
  })
  @ApiOkResponse({ type: ConfirmationView })
  async confirm(@By() actor: Actor, @Param('statementImport') id: string): Promise<ConfirmationView> {
    return viewConfirmation(await this.confirmImport.run(actor, id));
  }
}
