import { ImportTaxNumbers, TaxInvoiceReads, TaxInvoiceView, TaxInvoicesQuery, readTaxInvoicesQuery, viewTaxInvoices } from '#libs/billing';
import { oneFile } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, HttpCode, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ImportedNumbersView, viewImportedNumbers } from './tax-numbers.view';

const NOTHING = Buffer.alloc(0);

/** The tax invoices I have written. */
@ApiTags('tax')
@Controller('v1/tax-invoices')
export class IssuedTaxInvoicesController {
  constructor(
    private readonly invoices: TaxInvoiceReads,
    private readonly importNumbers: ImportTaxNumbers,
  ) {}

  @Allow('money:see')
  @Get('issued')
  @ApiOperation({ summary: 'The tax invoices I have written, the newest first' })
  @ApiPage(TaxInvoiceView)
  async list(@By() { nodeId }: Actor, @Query() query: TaxInvoicesQuery): Promise<Page<TaxInvoiceView>> {
    return viewTaxInvoices(await this.invoices.list(nodeId, readTaxInvoicesQuery('issued', query)), query.limit);
  }

  @Allow('money:move')
  @Post('numbers')
  @HttpCode(200)
  @UseInterceptors(FileInterceptor('file', oneFile(0)))
  @ApiOperation({
    summary: 'The numbers that Coretax has given (NSFP) come back: its list as a workbook or CSV, at most 5 MB',
    description: 'Rows are matched by our reference. The same file again changes nothing.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ type: ImportedNumbersView })
  async numbers(@By() actor: Actor, @UploadedFile() file?: { readonly buffer: Buffer }): Promise<ImportedNumbersView> {
    return viewImportedNumbers(await this.importNumbers.run(actor, file?.buffer ?? NOTHING));
  }
}
