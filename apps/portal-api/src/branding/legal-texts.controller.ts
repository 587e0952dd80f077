import {
  LegalTextQuery,
  LegalTextReads,
  LegalTextView,
  PublishLegalText,
  WholeLegalTextView,
  viewLegalText,
  viewWholeLegalText,
} from '#libs/branding';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LegalTextBody } from './legal-text.body';

/** What my customers agree to. */
@ApiTags('brand')
@Controller('v1/brand')
export class LegalTextsController {
  constructor(
    private readonly legalTexts: LegalTextReads,
    private readonly publish: PublishLegalText,
  ) {}

  @Allow('account:read')
  @Get('legal-texts')
  @ApiOperation({ summary: 'All versions of my terms and of my privacy notice, without their words; the newest first' })
  @ApiPage(LegalTextView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<LegalTextView>> {
    const [before] = decodeCursor(cursor, ['string']) ?? [];
    return pageOf(await this.legalTexts.list(nodeId, limit + 1, before), limit, ({ id }) => [id]).map(viewLegalText);
  }

  @Allow('account:read')
  @Get('legal-text')
  @ApiOperation({ summary: 'One version with its words, also before it holds; the one that holds now when no version is given' })
  @ApiOkResponse({ type: WholeLegalTextView })
  async get(@By() { nodeId }: Actor, @Query() { kind, version }: LegalTextQuery): Promise<WholeLegalTextView> {
    return viewWholeLegalText(await this.legalTexts.own(nodeId, kind, version));
  }

  @Allow('brand:manage')
  @Post('legal-texts')
  @ApiOperation({
    summary: 'Publish another version, from now or from a time on',
    description: 'A version never changes and never goes: customers have agreed to it.',
  })
  @ApiCreatedResponse({ type: WholeLegalTextView })
  async add(@By() actor: Actor, @Body() { kind, texts, publishedFrom }: LegalTextBody): Promise<WholeLegalTextView> {
    const from = publishedFrom ? { publishedFrom: new Date(publishedFrom) } : {};
    return viewWholeLegalText(await this.publish.run(actor, { kind, texts, ...from }));
  }
}
