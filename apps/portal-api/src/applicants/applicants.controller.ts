import { DocumentLookQuery, ReadDocument, documentFile, readLook } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import {
  ApplicationReads,
  ApplicationView,
  ApproveApplication,
  RejectApplication,
  WholeApplicationView,
  viewApplication,
  viewWholeApplication,
} from '#libs/onboarding';
import { Allow, ApiPage, type Page, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ApplicantsQuery } from './applicants.query';
import { ReasonBody } from './reason.body';

/** Those who want to become my resellers. */
@ApiTags('applicants')
@Allow('documents:review')
@Controller('v1/applicants')
export class ApplicantsController {
  constructor(
    private readonly applications: ApplicationReads,
    private readonly approveApplication: ApproveApplication,
    private readonly rejectApplication: RejectApplication,
    private readonly readDocument: ReadDocument,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The newest first; `state=in_review` waits for me' })
  @ApiPage(ApplicationView)
  async list(@By() actor: Actor, @Query() { state, limit, cursor }: ApplicantsQuery): Promise<Page<ApplicationView>> {
    const before = decodeCursor(cursor, ['string'])?.[0];
    return pageOf(await this.applications.list(actor, { state, before, limit: limit + 1 }), limit, ({ id }) => [id]).map(viewApplication);
  }

  @Get(':application')
  @ApiOperation({ summary: 'One of them, with its papers' })
  @ApiOkResponse({ type: WholeApplicationView })
  async get(@By() actor: Actor, @Param('application') id: string): Promise<WholeApplicationView> {
    return viewWholeApplication(await this.applications.get(actor, id));
  }

  @Get(':application/documents/:document')
  @ApiOperation({ summary: 'A paper as a file; that I looked at it is written down' })
  @ApiProduces('image/jpeg', 'image/webp', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @By() actor: Actor,
    @Param('application') application: string,
    @Param('document') document: string,
    @Query() look: DocumentLookQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return documentFile(response, await this.readDocument.run(actor, application, document, readLook(look, 'review')));
  }

  @Post(':application/approval')
  @HttpCode(200)
  @ApiOperation({ summary: 'The papers are good: ask for the first deposit' })
  @ApiOkResponse({ type: ApplicationView })
  async approve(@By() actor: Actor, @Param('application') id: string): Promise<ApplicationView> {
    return viewApplication(await this.approveApplication.run(actor, id));
  }

  @Post(':application/rejection')
  @HttpCode(200)
  @ApiOperation({ summary: 'This applicant is not taken' })
  @ApiOkResponse({ type: ApplicationView })
  async reject(@By() actor: Actor, @Param('application') id: string, @Body() { reason }: ReasonBody): Promise<ApplicationView> {
    return viewApplication(await this.rejectApplication.run(actor, id, reason));
  }
}
