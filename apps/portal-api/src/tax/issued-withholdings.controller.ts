import {
  DecideWithholding,
  WithholdingReads,
  WithholdingView,
  WithholdingsQuery,
  readWithholdingsQuery,
  viewWithholding,
  viewWithholdings,
} from '#libs/billing';
import { documentFile } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SlipRejectionBody } from './slip-rejection.body';

/** PPh 23 that those who buy from me keep back: tax I have paid in advance, by the slips I have accepted. */
@ApiTags('tax')
@Controller('v1/withholdings')
export class IssuedWithholdingsController {
  constructor(
    private readonly withholdings: WithholdingReads,
    private readonly decide: DecideWithholding,
  ) {}

  @Allow('money:see')
  @Get('issued')
  @ApiOperation({ summary: 'What is kept back from me, the newest first; `state=submitted` waits for me' })
  @ApiPage(WithholdingView)
  async list(@By() actor: Actor, @Query() query: WithholdingsQuery): Promise<Page<WithholdingView>> {
    return viewWithholdings(await this.withholdings.list(actor, readWithholdingsQuery('issued', query)), query.limit);
  }

  @Allow('money:see')
  @Get(':withholding/slip')
  @ApiOperation({ summary: 'The newest slip as a file; that I looked at it is written down' })
  @ApiProduces('image/jpeg', 'image/webp', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async slip(
    @By() actor: Actor,
    @Param('withholding') withholding: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return documentFile(response, await this.withholdings.slip(actor, withholding));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post(':withholding/acceptance')
  @HttpCode(200)
  @ApiOperation({ summary: 'The slip is right: it counts like money paid in for its invoice' })
  @ApiOkResponse({ type: WithholdingView })
  async accept(@By() actor: Actor, @Param('withholding') withholding: string): Promise<WithholdingView> {
    return viewWithholding(await this.decide.run(actor, withholding, null));
  }

  @Allow('money:move')
  @Post(':withholding/rejection')
  @HttpCode(200)
  @ApiOperation({ summary: 'The slip is not right: all of the invoice is due in money, until it is declared again' })
  @ApiOkResponse({ type: WithholdingView })
  async reject(
    @By() actor: Actor,
    @Param('withholding') withholding: string,
    @Body() { reason }: SlipRejectionBody,
  ): Promise<WithholdingView> {
    return viewWithholding(await this.decide.run(actor, withholding, reason));
  }
}
