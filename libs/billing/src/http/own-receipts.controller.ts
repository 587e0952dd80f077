import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pdfFile, writePdf } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { GetPaper } from '../get-paper';
import { ReceiptReads } from '../receipt-reads';
import { PaperQuery } from './paper.query';
import { ReceiptView, viewReceipts } from './receipt.view';

/** What I have paid: the same for everybody who buys. Who has written a receipt may look at it as well. */
@ApiTags('invoices')
@Controller('v1/receipts')
export class OwnReceiptsController {
  constructor(
    private readonly receipts: ReceiptReads,
    private readonly papers: GetPaper,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'What I have paid, the newest first' })
  @ApiPage(ReceiptView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<ReceiptView>> {
    const before = decodeCursor(cursor, ['string'])?.[0];
    return viewReceipts(await this.receipts.list(nodeId, { of: 'own', before, limit: limit + 1 }), limit);
  }

  @Allow('money:see')
  @Get(':receipt/pdf')
  @ApiOperation({ summary: 'A receipt, marked as paid' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @By() { nodeId }: Actor,
    @Param('receipt') receipt: string,
    @Query() { locale }: PaperQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const paper = await this.papers.receipt(nodeId, receipt, locale);
    return pdfFile(response, paper.title, await writePdf(paper));
  }
}
