import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, pdfFile, writePdf } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { PaperQuery } from '../../http/paper.query';
import { GetTaxPaper } from '../get-tax-paper';
import { TaxInvoiceReads } from '../tax-invoice-reads';
import { TaxInvoiceView, WholeTaxInvoiceView, viewTaxInvoices, viewWholeTaxInvoice } from './tax-invoice.view';
import { TaxInvoicesQuery, readTaxInvoicesQuery } from './tax-invoices.query';

/** The tax invoices I have from whom I buy: the same for everybody who buys. Who has written one may look at it as well. */
@ApiTags('tax')
@Controller('v1/tax-invoices')
export class OwnTaxInvoicesController {
  constructor(
    private readonly invoices: TaxInvoiceReads,
    private readonly papers: GetTaxPaper,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'My tax invoices, the newest first' })
  @ApiPage(TaxInvoiceView)
  async list(@By() { nodeId }: Actor, @Query() query: TaxInvoicesQuery): Promise<Page<TaxInvoiceView>> {
    return viewTaxInvoices(await this.invoices.list(nodeId, readTaxInvoicesQuery('own', query)), query.limit);
  }

  @Allow('money:see')
  @Get(':taxInvoice')
  @ApiOperation({ summary: 'One of them, or one that I have written' })
  @ApiOkResponse({ type: WholeTaxInvoiceView })
  async get(@By() { nodeId }: Actor, @Param('taxInvoice') id: string): Promise<WholeTaxInvoiceView> {
    return viewWholeTaxInvoice(await this.invoices.get(nodeId, id));
  }

  @Allow('money:see')
  @Get(':taxInvoice/pdf')
  @ApiOperation({ summary: 'The same on paper, bill by bill' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @By() { nodeId }: Actor,
    @Param('taxInvoice') id: string,
    @Query() { locale }: PaperQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const paper = await this.papers.invoice(nodeId, id, locale);
    return pdfFile(response, paper.title, await writePdf(paper));
  }
}
