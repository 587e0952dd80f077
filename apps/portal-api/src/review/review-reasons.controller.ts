import { ListReviewReasons, SetReviewReason } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReviewReasonBody } from './review-reason.body';
import { ReviewReasonView, ReviewReasonsView, viewReviewReason } from './review-reason.view';

/** The reasons for which papers are turned down, in the words registrants read. */
@ApiTags('reviews')
@Controller('v1/review-reasons')
export class ReviewReasonsController {
  constructor(
    private readonly listReviewReasons: ListReviewReasons,
    private readonly setReviewReason: SetReviewReason,
  ) {}

  @Allow('documents:review')
  @Get()
  @ApiOperation({ summary: 'All of them, by code; the operator alone has them' })
  @ApiOkResponse({ type: ReviewReasonsView })
  async list(@By() actor: Actor): Promise<ReviewReasonsView> {
    return { data: (await this.listReviewReasons.run(actor)).map(viewReviewReason) };
  }

  @Allow('nodes:manage')
  @Put(':reason')
  @ApiOperation({ summary: 'Add a reason or word it anew; what was decided before keeps the words it was told with' })
  @ApiOkResponse({ type: ReviewReasonView })
  async set(
    @By() actor: Actor,
    @Param('reason') code: string,
    @Body() { id, en, kinds, isOffered }: ReviewReasonBody,
  ): Promise<ReviewReasonView> {
    return viewReviewReason(await this.setReviewReason.run(actor, { code, words: { id, en }, kinds, isOffered }));
  }
}
