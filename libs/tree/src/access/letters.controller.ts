import type { Actor } from '#libs/kernel';
import {
  Allow,
  ApiPage,
  LetterReads,
  LetterView,
  type Page,
  PageQuery,
  WholeLetterView,
  readLetterCursor,
  viewLetters,
  viewWholeLetter,
} from '#libs/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By } from './by.decorator';

/** The mails that were sent to me, to be read again. */
@ApiTags('letters')
@Controller('v1/letters')
export class LettersController {
  constructor(private readonly letters: LetterReads) {}

  @Allow('self:manage')
  @Get()
  @ApiOperation({ summary: 'The mails that were sent to me, the newest first' })
  @ApiPage(LetterView)
  async list(@By() { personId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<LetterView>> {
    return viewLetters(await this.letters.list(personId, limit + 1, readLetterCursor(cursor)), limit);
  }

  @Allow('self:manage')
  @Get(':letter')
  @ApiOperation({ summary: 'One of them with its words; secret links are shortened' })
  @ApiOkResponse({ type: WholeLetterView })
  async get(@By() { personId }: Actor, @Param('letter') letter: string): Promise<WholeLetterView> {
    return viewWholeLetter(await this.letters.get(personId, letter));
  }
}
