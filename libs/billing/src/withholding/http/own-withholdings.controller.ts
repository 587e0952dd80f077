import { oneFile } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Delete, Get, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeclareWithholding } from '../declare-withholding';
import { HandInSlip } from '../hand-in-slip';
import { WithdrawWithholding } from '../withdraw-withholding';
import { WithholdingReads } from '../withholding-reads';
import { SlipBody } from './slip.body';
import { WithholdingView, viewWithholding, viewWithholdings } from './withholding.view';
import { WithholdingsQuery, readWithholdingsQuery } from './withholdings.query';

/** PPh 23 that I keep back from what I buy: the same for everybody who buys. */
@ApiTags('tax')
@Controller('v1')
export class OwnWithholdingsController {
  constructor(
    private readonly withholdings: WithholdingReads,
    private readonly declare: DeclareWithholding,
    private readonly withdraw: WithdrawWithholding,
    private readonly handIn: HandInSlip,
  ) {}

  @Allow('money:move')
  @Post('invoices/:invoice/withholding')
  @ApiOperation({ summary: 'I keep PPh 23 back from this invoice of mine: so much less is to be paid in, and a slip is owed' })
  @ApiCreatedResponse({ type: WithholdingView })
  async say(@By() actor: Actor, @Param('invoice') invoice: string): Promise<WithholdingView> {
    return viewWithholding(await this.declare.run(actor, invoice));
  }

  @Allow('money:see')
  @Get('withholdings')
  @ApiOperation({ summary: 'What I keep back, the newest first; `state=declared` owes a slip' })
  @ApiPage(WithholdingView)
  async list(@By() actor: Actor, @Query() query: WithholdingsQuery): Promise<Page<WithholdingView>> {
    return viewWithholdings(await this.withholdings.list(actor, readWithholdingsQuery('own', query)), query.limit);
  }

  @Allow('money:see')
  @Get('withholdings/:withholding')
  @ApiOperation({ summary: 'One of them, or of what is kept back from me' })
  @ApiOkResponse({ type: WithholdingView })
  async get(@By() actor: Actor, @Param('withholding') withholding: string): Promise<WithholdingView> {
    return viewWithholding(await this.withholdings.get(actor, withholding));
  }

  @Allow('money:move')
  @Post('withholdings/:withholding/slip')
  @UseInterceptors(FileInterceptor('file', oneFile(2)))
  @ApiOperation({ summary: 'The slip (bukti potong) for it: JPEG, PNG, WebP or PDF, at most 5 MB. The newest one counts' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['number', 'dated', 'file'],
      properties: {
        number: { type: 'string' },
        dated: { type: 'string', format: 'date' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiCreatedResponse({ type: WithholdingView })
  async slip(
    @By() actor: Actor,
    @Param('withholding') withholding: string,
    @Body() { number, dated }: SlipBody,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<WithholdingView> {
    return viewWithholding(await this.handIn.run(actor, withholding, { number, dated }, file?.buffer));
  }

  @Allow('money:move')
  @Delete('withholdings/:withholding')
  @ApiOperation({ summary: 'I will pay all of the invoice in money after all' })
  @ApiOkResponse({ type: WithholdingView })
  async end(@By() actor: Actor, @Param('withholding') withholding: string): Promise<WithholdingView> {
    return viewWithholding(await this.withdraw.run(actor, withholding));
  }
}
