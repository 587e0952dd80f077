import {
  DecidePaper,
  MessageBody,
  MessageView,
  type PaperVerdict,
  ReadThread,
  ReviewReads,
  WriteMessage,
  readMessage,
  viewMessage,
} from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PaperApprovalBody } from './paper-approval.body';
import { PaperRejectionBody } from './paper-rejection.body';
import { ReviewRowView, viewReviewRow } from './review-row.view';

const DECIDED = 'With the last decision the case moves on, and its registrant hears of it. Decisions are not taken back.';

/** What a reviewer who has claimed a case says about its papers. */
@ApiTags('reviews')
@Allow('documents:review')
@Controller('v1/reviews/:case')
export class PaperDecisionsController {
  constructor(
    private readonly decidePaper: DecidePaper,
    private readonly reviews: ReviewReads,
    private readonly writeMessage: WriteMessage,
    private readonly readThread: ReadThread,
  ) {}

  @Post('papers/:paper/approval')
  @HttpCode(200)
  @ApiOperation({
    summary: 'This paper is good',
    description: `${DECIDED} Where two have to approve, the first approval waits for the second.`,
  })
  @ApiOkResponse({ type: ReviewRowView })
  async approve(
    @By() actor: Actor,
    @Param('case') id: string,
    @Param('paper') paper: string,
    @Body() { version }: PaperApprovalBody,
  ): Promise<ReviewRowView> {
    return this.decided(actor, id, paper, { version, rejection: null });
  }

  @Post('papers/:paper/rejection')
  @HttpCode(200)
  @ApiOperation({ summary: 'This paper is not good, and why', description: DECIDED })
  @ApiOkResponse({ type: ReviewRowView })
  async reject(
    @By() actor: Actor,
    @Param('case') id: string,
    @Param('paper') paper: string,
    @Body() { version, reason, note }: PaperRejectionBody,
  ): Promise<ReviewRowView> {
    return this.decided(actor, id, paper, { version, rejection: { reason, note: note ?? null } });
  }

  @Post('messages')
  @ApiOperation({ summary: 'Ask whoever handed a paper in; they hear of it by mail, and no deadline runs by it' })
  @ApiCreatedResponse({ type: MessageView })
  async ask(@By() actor: Actor, @Param('case') id: string, @Body() body: MessageBody): Promise<MessageView> {
    return viewMessage(await this.writeMessage.ask(actor, id, readMessage(body)));
  }

  @Post('messages/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'We have read all that was said so far' })
  @ApiNoContentResponse()
  async markRead(@By() actor: Actor, @Param('case') id: string): Promise<void> {
    await this.readThread.markReviewed(actor, id);
  }

  private async decided(actor: Actor, id: string, paper: string, verdict: PaperVerdict): Promise<ReviewRowView> {
    await this.decidePaper.run(actor, id, paper, verdict);
    return viewReviewRow(await this.reviews.row(actor, id));
  }
}
