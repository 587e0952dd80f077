import {
  ApprovalBody,
  ApproveTopUp,
  ChildrensTopUpsQuery,
  ListTopUps,
  ReadProof,
  RejectTopUp,
  TopUpView,
  TopUpViews,
  readApproval,
  readChildrensTopUpsQuery,
} from '#libs/deposits';
import { DocumentLookQuery, documentFile, readLook } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RejectionBody } from './rejection.body';

/** Money that moves on bank accounts outside: my children say they pay, I say whether it has arrived. */
@ApiTags('top-ups')
@Controller('v1/top-ups')
export class ChildrensTopUpsController {
  constructor(
    private readonly approveTopUp: ApproveTopUp,
    private readonly rejectTopUp: RejectTopUp,
    private readonly listTopUps: ListTopUps,
    private readonly readProof: ReadProof,
    private readonly views: TopUpViews,
  ) {}

  @Allow('account:read')
  @Get('children')
  @ApiOperation({ summary: 'Those of my children, the newest first; `state=pending` waits for me' })
  @ApiPage(TopUpView)
  async ofChildren(@By() actor: Actor, @Query() query: ChildrensTopUpsQuery): Promise<Page<TopUpView>> {
    return this.views.page(await this.listTopUps.run(actor, readChildrensTopUpsQuery(query)), query.limit);
  }

  // It shows the bank account of somebody.
  @Allow('money:see')
  @Get(':topUp/proof')
  @ApiOperation({ summary: 'The child’s newest proof as a file; that I looked at it is written down' })
  @ApiProduces('image/jpeg', 'image/webp', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async proof(
    @By() actor: Actor,
    @Param('topUp') topUp: string,
    @Query() look: DocumentLookQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return documentFile(response, await this.readProof.run(actor, topUp, readLook(look, 'payment')));
  }

  @Allow('money:move')
  @NeedsStepUp()
  @Post(':topUp/approval')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The child’s money has arrived: it may spend it. Above my limit it stays `pending` until a second person says so too',
  })
  @ApiBody({ type: ApprovalBody, required: false })
  @ApiOkResponse({ type: TopUpView })
  async approve(
    @By() actor: Actor,
    @Param('topUp') topUp: string,
    @IdempotencyKey() key: string,
    @Body() body?: ApprovalBody,
  ): Promise<TopUpView> {
    return this.views.one(await this.approveTopUp.run(actor, topUp, readApproval(body, key)));
  }

  @Allow('money:move')
  @Post(':topUp/rejection')
  @HttpCode(200)
  @ApiOperation({ summary: 'The child’s money has not arrived' })
  @ApiOkResponse({ type: TopUpView })
  async reject(
    @By() actor: Actor,
    @Param('topUp') topUp: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { reason }: RejectionBody,
  ): Promise<TopUpView> {
    return this.views.one(await this.rejectTopUp.run(actor, topUp, { reason, idempotencyKey }));
  }
}
