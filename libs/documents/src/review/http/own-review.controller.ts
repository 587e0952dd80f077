import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListOutcomes } from '../decision/list-outcomes';
import { ReadThread } from '../thread/read-thread';
import { WriteMessage } from '../thread/write-message';
import { MessageBody, readMessage } from './message.body';
import { MessageView, ThreadView, viewMessage, viewThread } from './message.view';
import { OutcomesView, viewOutcomes } from './outcome.view';

/** What reviewers decide and ask about papers: the same for those who ordered the name and those who sold it. */
@ApiTags('cases')
@Controller('v1/cases/:case')
export class OwnReviewController {
  constructor(
    private readonly readThread: ReadThread,
    private readonly writeMessage: WriteMessage,
    private readonly listOutcomes: ListOutcomes,
  ) {}

  @Allow('account:read')
  @Get('decisions')
  @ApiOperation({ summary: 'What was decided about the papers of this case, and why, the oldest first' })
  @ApiOkResponse({ type: OutcomesView })
  async decisions(@By() actor: Actor, @Param('case') id: string): Promise<OutcomesView> {
    return viewOutcomes(await this.listOutcomes.run(actor, id));
  }

  @Allow('account:read')
  @Get('messages')
  @ApiOperation({ summary: 'What was asked and answered about the papers of this case, the oldest first' })
  @ApiOkResponse({ type: ThreadView })
  async list(@By() actor: Actor, @Param('case') id: string): Promise<ThreadView> {
    return viewThread(await this.readThread.run(actor, id));
  }

  @Allow('contacts:write')
  @Post('messages')
  @ApiOperation({ summary: 'Ask or answer something about a paper; no deadline runs or stops by it' })
  @ApiCreatedResponse({ type: MessageView })
  async write(@By() actor: Actor, @Param('case') id: string, @Body() body: MessageBody): Promise<MessageView> {
    return viewMessage(await this.writeMessage.answer(actor, id, readMessage(body)));
  }

  @Allow('contacts:write')
  @Post('messages/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'All that was said so far is read' })
  @ApiNoContentResponse()
  async markRead(@By() actor: Actor, @Param('case') id: string): Promise<void> {
    await this.readThread.markRead(actor, id);
  }
}
