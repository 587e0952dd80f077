import { oneFile } from '#libs/documents';
import { type Actor, Clock } from '#libs/kernel';
import { Allow, tableFile } from '#libs/platform';
import { ApplyPriceImport, ImportPriceSheet, WritePriceSheet, parseListRef } from '#libs/pricing';
import { By } from '#libs/tree';
import { Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { GridOutcomeView, viewGridOutcome } from '../prices/price-grid.view';
import { PriceImportView, viewPriceImport } from './price-import.view';
import { PriceSheetQuery } from './price-sheet.query';

/** A price list as a workbook: downloaded, written in, uploaded, looked at, applied. */
@ApiTags('price lists')
@Controller('v1')
export class PriceSheetsController {
  constructor(
    private readonly writeSheet: WritePriceSheet,
    private readonly importSheet: ImportPriceSheet,
    private readonly applyImport: ApplyPriceImport,
    private readonly clock: Clock,
  ) {}

  @Allow('money:see')
  @Get('price-grid.xlsx')
  @ApiOperation({
    summary: 'A price list as a workbook to write new prices in: what stands there is locked, a guide lies beside it',
    description: 'At most 10,000 lines; by extension, tier, action and years.',
  })
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @By() actor: Actor,
    @Query() { list, language, tld, action }: PriceSheetQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const sheets = await this.writeSheet.run(actor, parseListRef(list), language, { tld, action });
    return tableFile(response, { name: `prices-${list}`, format: 'xlsx', at: this.clock.now() }, sheets);
  }

  @Allow('prices:write')
  @Post('price-grid/imports')
  @UseInterceptors(FileInterceptor('file', oneFile(0)))
  @ApiOperation({
    summary: 'Upload such a workbook: what it would change, row by row. Nothing is written yet',
    description:
      'At most 5 MB and 2,000 rows that were written in. Formulas are refused and not computed. It is kept for a day, ' +
      'or until the next one for the same list. Has somebody written in the list since the download: 409 `price-list-changed`.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: PriceImportView })
  async upload(@By() actor: Actor, @UploadedFile() file?: { readonly buffer: Buffer }): Promise<PriceImportView> {
    return viewPriceImport(await this.importSheet.run(actor, file?.buffer));
  }

  @Allow('prices:write')
  @Post('price-grid/imports/:priceImport/apply')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write what an uploaded workbook says, all of it or nothing' })
  @ApiOkResponse({ type: GridOutcomeView })
  async apply(@By() actor: Actor, @Param('priceImport') priceImport: string): Promise<GridOutcomeView> {
    return viewGridOutcome(await this.applyImport.run(actor, priceImport));
  }
}
