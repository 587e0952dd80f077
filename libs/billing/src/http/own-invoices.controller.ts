import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, pdfFile, writePdf } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { GetPaper } from '../get-paper';
import { InvoiceReads } from '../invoice-reads';
import { InvoiceView, WholeInvoiceView, viewInvoices, viewWholeInvoice } from './invoice.view';
import { InvoicesQuery, readInvoicesQuery } from './invoices.query';
import { PaperQuery } from './paper.query';

/** What I have to pay, and have paid: the same for everybody who buys. Who has written a bill may look at it as well. */
@ApiTags('invoices')
@Controller('v1/invoices')
export class OwnInvoicesController {
  constructor(
    private readonly invoices: InvoiceReads,
    private readonly papers: GetPaper,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'My invoices, the newest first' })
  @ApiPage(InvoiceView)
  async list(@By() { nodeId }: Actor, @Query() query: InvoicesQuery): Promise<Page<InvoiceView>> {
    return viewInvoices(await this.invoices.list(nodeId, readInvoicesQuery('own', query)), query.limit);
  }

  @Allow('money:see')
  @Get(':invoice')
  @ApiOperation({ summary: 'One of them with its lines, or one that I have written' })
  @ApiOkResponse({ type: WholeInvoiceView })
  async get(@By() { nodeId }: Actor, @Param('invoice') invoice: string): Promise<WholeInvoiceView> {
    return viewWholeInvoice(await this.invoices.get(nodeId, invoice));
  }

  @Allow('money:see')
  @Get(':invoice/pdf')
  @ApiOperation({ summary: 'The same on paper' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @By() { nodeId }: Actor,
    @Param('invoice') invoice: string,
    @Query() { locale }: PaperQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const paper = await this.papers.invoice(nodeId, invoice, locale);
    return pdfFile(response, paper.title, await writePdf(paper));
  }

  @Allow('money:see')
  @Get(':invoice/credit-notes/:creditNote/pdf')
  @ApiOperation({ summary: 'A credit note of it on paper' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async creditNote(
    @By() { nodeId }: Actor,
    @Param('invoice') invoice: string,
    @Param('creditNote') creditNote: string,
    @Query() { locale }: PaperQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const paper = await this.papers.creditNote(nodeId, invoice, creditNote, locale);
    return pdfFile(response, paper.title, await writePdf(paper));
  }
}
