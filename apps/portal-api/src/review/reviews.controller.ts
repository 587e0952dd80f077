import {
  ClaimCase,
  ClaimNextCase,
  DocumentLookQuery,
  MarkCase,
  ReadReviewedCase,
  ReleaseCase,
  ReviewReads,
  documentFile,
  readLook,
} from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiNoContentResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NextReviewView } from './next-review.view';
import { QueueSummaryView, viewQueueSummary } from './queue-summary.view';
import { ReviewPages } from './review-pages';
import { ReviewRowView, viewReviewRow } from './review-row.view';
import { ReviewedCaseView, viewReviewedCase } from './reviewed-case.view';
import { ReviewsQuery } from './reviews.query';

/** Cases whose papers wait for the operator's reviewers; at any other node there are none. */
@ApiTags('reviews')
@Allow('documents:review')
@Controller('v1/reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewReads,
    private readonly claimCase: ClaimCase,
    private readonly claimNextCase: ClaimNextCase,
    private readonly releaseCase: ReleaseCase,
    private readonly markCase: MarkCase,
    private readonly reviewedCases: ReadReviewedCase,
    private readonly pages: ReviewPages,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The oldest submission first' })
  @ApiPage(ReviewRowView)
  async list(@By() actor: Actor, @Query() { state, limit, cursor }: ReviewsQuery): Promise<Page<ReviewRowView>> {
    const beyond = decodeCursor(cursor, ['instant', 'string']);
    const rows = await this.reviews.list(actor, { state, beyond, limit: limit + 1 });
    return pageOf(rows, limit, ({ of }) => [of.submittedAt!, of.id]).map(viewReviewRow);
  }

  @Get('summary')
  @ApiOperation({ summary: 'How much waits, and how long' })
  @ApiOkResponse({ type: QueueSummaryView })
  async summary(@By() actor: Actor): Promise<QueueSummaryView> {
    return viewQueueSummary(await this.reviews.summary(actor));
  }

  @Get('mine')
  @ApiOperation({ summary: 'What I have at the moment, the claim that ends first in front; never more than one page' })
  @ApiPage(ReviewRowView)
  async mine(@By() actor: Actor): Promise<Page<ReviewRowView>> {
    const rows = await this.reviews.mine(actor);
    return pageOf(rows, rows.length, ({ of }) => [of.id]).map(viewReviewRow);
  }

  @Post('next')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Claim the case that has waited longest and that nobody has',
    description: 'Passed over: those where I have said all I may, and those where a question was asked within a day and not answered.',
  })
  @ApiOkResponse({ type: NextReviewView })
  async next(@By() actor: Actor): Promise<NextReviewView> {
    const claimed = await this.claimNextCase.run(actor);
    return { case: claimed && viewReviewRow(await this.reviews.row(actor, claimed.id)) };
  }

  @Get(':case')
  @ApiOperation({ summary: 'One case with its papers, what was decided before, its registrant and what was asked' })
  @ApiOkResponse({ type: ReviewedCaseView })
  async get(@By() actor: Actor, @Param('case') id: string): Promise<ReviewedCaseView> {
    return viewReviewedCase(await this.pages.of(actor, id));
  }

  @Post(':case/claim')
  @HttpCode(200)
  @ApiOperation({ summary: 'Have it to myself for a while, or a while longer' })
  @ApiOkResponse({ type: ReviewRowView })
  async claim(@By() actor: Actor, @Param('case') id: string): Promise<ReviewRowView> {
    await this.claimCase.run(actor, id);
    return viewReviewRow(await this.reviews.row(actor, id));
  }

  @Delete(':case/claim')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let go of it' })
  @ApiNoContentResponse()
  async release(@By() actor: Actor, @Param('case') id: string): Promise<void> {
    await this.releaseCase.run(actor, id);
  }

  @Put(':case/four-eyes')
  @ApiOperation({ summary: 'Two reviewers have to approve what is not decided yet' })
  @ApiOkResponse({ type: ReviewRowView })
  async mark(@By() actor: Actor, @Param('case') id: string): Promise<ReviewRowView> {
    await this.markCase.run(actor, id, true);
    return viewReviewRow(await this.reviews.row(actor, id));
  }

  @Allow('owners:manage')
  @Delete(':case/four-eyes')
  @ApiOperation({ summary: 'One reviewer is enough again; for owners' })
  @ApiOkResponse({ type: ReviewRowView })
  async unmark(@By() actor: Actor, @Param('case') id: string): Promise<ReviewRowView> {
    await this.markCase.run(actor, id, false);
    return viewReviewRow(await this.reviews.row(actor, id));
  }

  @Get(':case/papers/:paper/file')
  @ApiOperation({ summary: 'A paper as a file, marked with my name; that I looked at it is written down' })
  @ApiProduces('image/jpeg', 'image/webp', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @By() actor: Actor,
    @Param('case') id: string,
    @Param('paper') paper: string,
    @Query() look: DocumentLookQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return documentFile(response, await this.reviewedCases.file(actor, id, paper, readLook(look, 'review')));
  }
}
