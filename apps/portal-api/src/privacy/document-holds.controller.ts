import { DocumentHolds } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentHoldBody } from './document-hold.body';
import { DocumentHoldView, viewDocumentHold } from './document-hold.view';

/** Papers that were handed in to my account, and that must not be destroyed for the time being. */
@ApiTags('privacy')
@Allow('privacy:manage')
@Controller('v1/document-holds')
export class DocumentHoldsController {
  constructor(private readonly holds: DocumentHolds) {}

  @Get()
  @ApiOperation({ summary: 'What is held, and what was; the newest first' })
  @ApiPage(DocumentHoldView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<DocumentHoldView>> {
    const before = decodeCursor(cursor, ['string'])?.[0];
    const rows = await this.holds.list(actor, { limit: limit + 1, ...(before ? { before } : {}) });
    return pageOf(rows, limit, ({ id }) => [id]).map(viewDocumentHold);
  }

  @NeedsStepUp()
  @Post()
  @ApiOperation({ summary: 'Nothing of it is destroyed from now on, whoever asks and whatever time has passed' })
  @ApiCreatedResponse({ type: DocumentHoldView })
  async place(@By() actor: Actor, @Body() { object, reason }: DocumentHoldBody): Promise<DocumentHoldView> {
    return viewDocumentHold(await this.holds.place(actor, object, reason));
  }

  @NeedsStepUp()
  @Delete(':hold')
  @ApiOperation({ summary: 'It need not be kept any longer: its time goes on' })
  @ApiOkResponse({ type: DocumentHoldView })
  async lift(@By() actor: Actor, @Param('hold') id: string): Promise<DocumentHoldView> {
    return viewDocumentHold(await this.holds.lift(actor, id));
  }
}
