import { oneFile } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, IdempotencyKey, type Page } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CancelTopUp } from '../cancel-top-up';
import { DescribeTransfer } from '../describe-transfer';
import { GetTopUp } from '../get-top-up';
import { HandInProof } from '../hand-in-proof';
import { ListPayTo } from '../bank-accounts/list-pay-to';
import { ListTopUps } from '../list-top-ups';
import { RequestTopUp } from '../request-top-up';
import { PayToListView, viewPayToList } from './bank-account.view';
import { TopUpBody, readTopUpWish } from './top-up.body';
import { TopUpViews } from './top-up-views';
import { TopUpView } from './top-up.view';
import { TopUpsQuery, readTopUpsQuery } from './top-ups.query';
import { TransferredBody, readTransferred } from './transferred.body';

/** What a node pays to its parent: the same for resellers in the portal and customers in their shop. */
@ApiTags('top-ups')
@Controller('v1/top-ups')
export class OwnTopUpsController {
  constructor(
    private readonly requestTopUp: RequestTopUp,
    private readonly describeTransfer: DescribeTransfer,
    private readonly handInProof: HandInProof,
    private readonly cancelTopUp: CancelTopUp,
    private readonly listTopUps: ListTopUps,
    private readonly getTopUp: GetTopUp,
    private readonly listPayTo: ListPayTo,
    private readonly views: TopUpViews,
  ) {}

  @Allow('account:read')
  @Get('bank-accounts')
  @ApiOperation({ summary: 'Where I can pay to' })
  @ApiOkResponse({ type: PayToListView })
  async bankAccounts(@By() actor: Actor): Promise<PayToListView> {
    return viewPayToList(await this.listPayTo.run(actor));
  }

  @Allow('money:move')
  @Post()
  @ApiOperation({ summary: 'I want to pay in: tells where to and exactly how much. Or, with `isPaid`, I have paid this amount already' })
  @ApiCreatedResponse({ type: TopUpView })
  async request(@By() actor: Actor, @IdempotencyKey() key: string, @Body() body: TopUpBody): Promise<TopUpView> {
    return this.views.one(await this.requestTopUp.run(actor, readTopUpWish(body, key)));
  }

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'My own, the newest first' })
  @ApiPage(TopUpView)
  async list(@By() actor: Actor, @Query() query: TopUpsQuery): Promise<Page<TopUpView>> {
    return this.views.page(await this.listTopUps.run(actor, readTopUpsQuery('own', query)), query.limit);
  }

  @Allow('account:read')
  @Get(':topUp')
  @ApiOperation({ summary: 'One of mine, or of my children’s' })
  @ApiOkResponse({ type: TopUpView })
  async get(@By() actor: Actor, @Param('topUp') topUp: string): Promise<TopUpView> {
    return this.views.one(await this.getTopUp.run(actor, topUp));
  }

  @Allow('money:move')
  @Put(':topUp/transferred')
  @ApiOperation({ summary: 'From where I have paid, and when; written over what I said before' })
  @ApiOkResponse({ type: TopUpView })
  async transferred(@By() actor: Actor, @Param('topUp') topUp: string, @Body() body: TransferredBody): Promise<TopUpView> {
    return this.views.one(await this.describeTransfer.run(actor, topUp, readTransferred(body)));
  }

  @Allow('money:move')
  @Post(':topUp/proof')
  @UseInterceptors(FileInterceptor('file', oneFile(0)))
  @ApiOperation({ summary: 'A proof that I have paid: JPEG, PNG, WebP or PDF, at most 5 MB. The newest one counts' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: TopUpView })
  async proof(@By() actor: Actor, @Param('topUp') topUp: string, @UploadedFile() file?: { readonly buffer: Buffer }): Promise<TopUpView> {
    return this.views.one(await this.handInProof.run(actor, topUp, file?.buffer));
  }

  @Allow('money:move')
  @Post(':topUp/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'I will not pay after all' })
  @ApiOkResponse({ type: TopUpView })
  async cancel(@By() actor: Actor, @Param('topUp') topUp: string): Promise<TopUpView> {
    return this.views.one(await this.cancelTopUp.run(actor, topUp));
  }
}
