import {
  GetTaxPaper,
  MakeTaxRun,
  PaperQuery,
  TaxCorrectionView,
  TaxRunOutcomeView,
  TaxRunReads,
  TaxRunView,
  WholeTaxRunView,
  viewTaxCorrections,
  viewTaxRun,
  viewTaxRuns,
  viewWholeTaxRun,
} from '#libs/billing';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pdfFile, writePdf } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { coretaxFile } from './coretax-file';
import { CoretaxQuery } from './coretax.query';
import { TaxRunBody } from './tax-run.body';

/** The tax invoices of a month, written and handed in together. */
@ApiTags('tax')
@Controller('v1/tax-runs')
export class TaxRunsController {
  constructor(
    private readonly make: MakeTaxRun,
    private readonly runs: TaxRunReads,
    private readonly papers: GetTaxPaper,
  ) {}

  @Allow('money:move')
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Write the tax invoices of a month that is over; asked again, only what is missing' })
  @ApiOkResponse({ type: TaxRunOutcomeView })
  async run(@By() actor: Actor, @Body() { month, per }: TaxRunBody): Promise<TaxRunOutcomeView> {
    const run = await this.make.run(actor, month, per);
    return { run: run && viewTaxRun(run) };
  }

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'What I have written, the newest first' })
  @ApiPage(TaxRunView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<TaxRunView>> {
    return viewTaxRuns(await this.runs.list(nodeId, decodeCursor(cursor, ['string'])?.[0], limit + 1), limit);
  }

  @Allow('money:see')
  @Get(':taxRun')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: WholeTaxRunView })
  async get(@By() { nodeId }: Actor, @Param('taxRun') id: string): Promise<WholeTaxRunView> {
    return viewWholeTaxRun(await this.runs.get(nodeId, id), await this.papers.fileCount(id));
  }

  @Allow('money:see')
  @Get(':taxRun/corrections')
  @ApiOperation({ summary: 'What credit notes have taken back of tax invoices, by credit note: to be replaced or cancelled in Coretax' })
  @ApiPage(TaxCorrectionView)
  async corrections(
    @By() { nodeId }: Actor,
    @Param('taxRun') id: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<Page<TaxCorrectionView>> {
    await this.runs.get(nodeId, id);
    return viewTaxCorrections(await this.runs.corrections(id, decodeCursor(cursor, ['string', 'string']), limit + 1), limit);
  }

  @Allow('money:see')
  @Get(':taxRun/pdf')
  @ApiOperation({ summary: 'A summary on paper' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @By() { nodeId }: Actor,
    @Param('taxRun') id: string,
    @Query() { locale }: PaperQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const paper = await this.papers.run(nodeId, id, locale);
    return pdfFile(response, paper.title, await writePdf(paper));
  }

  @Allow('money:see')
  @Get(':taxRun/coretax')
  @ApiOperation({ summary: 'A file for Coretax (`TaxInvoiceBulk`), or the same as a workbook' })
  @ApiProduces('application/xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async coretax(
    @By() { nodeId }: Actor,
    @Param('taxRun') id: string,
    @Query() { format, file }: CoretaxQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return coretaxFile(response, await this.papers.file(nodeId, id, file), format, file);
  }
}
