import { Public } from '#libs/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerOwnerChange } from '../answer-owner-change';
import { OwnerChangeReads } from '../owner-change-reads';
import { OwnerAnswerBody, OwnerSecretBody } from './owner-change.bodies';
import { OwnerQuestionView, viewQuestion } from './owner-change.view';

/** What a holder can do who has the link in their mail: no login, one answer. */
@ApiTags('domains')
@Public()
@Controller('v1/owner-changes')
export class OwnerConsentsController {
  constructor(
    private readonly changes: OwnerChangeReads,
    private readonly answerOwnerChange: AnswerOwnerChange,
  ) {}

  @Post('question')
  @HttpCode(200)
  @ApiOperation({ summary: 'What is asked by the link in a mail' })
  @ApiOkResponse({ type: OwnerQuestionView })
  async question(@Body() { secret }: OwnerSecretBody): Promise<OwnerQuestionView> {
    return viewQuestion(await this.changes.question(secret));
  }

  @Post('answer')
  @HttpCode(204)
  @ApiOperation({ summary: 'Agree to another owner, or decline. It counts once' })
  @ApiNoContentResponse()
  async answer(@Body() { secret, agrees }: OwnerAnswerBody): Promise<void> {
    await this.answerOwnerChange.run(secret, agrees);
  }
}
