import { TopUpView, TopUpViews } from '#libs/deposits';
import { DocumentRefused, DocumentView, IDENTITY_KINDS, oneFile, viewDocument } from '#libs/documents';
import { Money } from '#libs/kernel';
import {
  ApplicationView,
  ChoosePackage,
  DocumentKindBody,
  HandInApplication,
  HandInDocument,
  PackageChoiceBody,
  FirstPaymentBody,
  ReportPayment,
  viewApplication,
} from '#libs/onboarding';
import { IdempotencyKey, Public } from '#libs/platform';
import { Body, Controller, HttpCode, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplicationToken } from './application-token';

/** Whose address and number are proved, chooses a package, hands in papers, and pays. */
@ApiTags('registration')
@Public()
@Controller('v1/registration')
export class RegistrationStepsController {
  constructor(
    private readonly choosePackage: ChoosePackage,
    private readonly handInDocument: HandInDocument,
    private readonly handInApplication: HandInApplication,
    private readonly reportPayment: ReportPayment,
    private readonly topUpViews: TopUpViews,
  ) {}

  @Post('package')
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose a package' })
  @ApiOkResponse({ type: ApplicationView })
  async package(@ApplicationToken() token: string, @Body() body: PackageChoiceBody): Promise<ApplicationView> {
    return viewApplication(await this.choosePackage.run(token, Number(body.package.slice('pkg_'.length))));
  }

  @Post('documents')
  @UseInterceptors(FileInterceptor('file', oneFile(1)))
  @ApiOperation({ summary: 'Hand in a document: JPEG, PNG, WebP or PDF, at most 5 MB' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'file'],
      properties: { kind: { type: 'string', enum: [...IDENTITY_KINDS] }, file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiCreatedResponse({ type: DocumentView })
  async document(
    @ApplicationToken() token: string,
    @Body() { kind }: DocumentKindBody,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<DocumentView> {
    if (!file) throw new DocumentRefused('unknown-type');
    return viewDocument(await this.handInDocument.run(token, kind, file.buffer));
  }

  @Post('submission')
  @HttpCode(200)
  @ApiOperation({ summary: 'All documents are there: ask for a decision' })
  @ApiOkResponse({ type: ApplicationView })
  async submit(@ApplicationToken() token: string): Promise<ApplicationView> {
    return viewApplication(await this.handInApplication.run(token));
  }

  @Post('payment')
  @ApiOperation({ summary: 'Say that I have paid the first deposit' })
  @ApiCreatedResponse({ type: TopUpView })
  async payment(
    @ApplicationToken() token: string,
    @IdempotencyKey() idempotencyKey: string,
    @Body() { amount }: FirstPaymentBody,
  ): Promise<TopUpView> {
    const paid = amount === undefined ? undefined : Money.idr(amount);
    return this.topUpViews.one(await this.reportPayment.run(token, { amount: paid, idempotencyKey }));
  }
}
