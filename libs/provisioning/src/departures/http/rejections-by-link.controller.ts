import { Public } from '#libs/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerDeparture } from '../answer-departure';
import { RejectionByLinkBody } from './rejection-by-link.body';

/** What the owner of a domain can do with the link in the mail about a transfer: keep it. Letting it go takes a login. */
@ApiTags('domains')
@Public()
@Controller('v1/transfers-out')
export class RejectionsByLinkController {
  constructor(private readonly answer: AnswerDeparture) {}

  @Post('rejection')
  @HttpCode(204)
  @ApiOperation({ summary: 'I do not want the domain to go to another registrar. The link counts once, until there is an answer' })
  @ApiNoContentResponse()
  async reject(@Body() { secret }: RejectionByLinkBody): Promise<void> {
    await this.answer.rejectByLink(secret);
  }
}
