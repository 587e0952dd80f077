import { DocumentRuleReads, DocumentRuleView, SetDocumentRule, viewDocumentRule } from '#libs/documents';
import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentRuleBody, readRule, readTld } from './document-rule.body';

/** What one TLD asked, asks and will ask of registrants. */
@ApiTags('papers of registrants')
@Controller('v1/document-rules/:tld')
export class ManageDocumentRulesController {
  constructor(
    private readonly rules: DocumentRuleReads,
    private readonly setDocumentRule: SetDocumentRule,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'All that was ever said about it, the newest first' })
  @ApiPage(DocumentRuleView)
  async history(@Param('tld') tld: string, @Query() { limit, cursor }: PageQuery): Promise<Page<DocumentRuleView>> {
    const [before] = decodeCursor(cursor, ['number']) ?? [Number.MAX_SAFE_INTEGER];
    return pageOf(await this.rules.history(readTld(tld), limit + 1, before), limit, ({ id }) => [id]).map(viewDocumentRule);
  }

  @Allow('prices:write')
  @NeedsStepUp()
  @Put()
  @ApiOperation({
    summary: 'Say what it asks for, from now or from a day on; the operator’s',
    description: 'Cases that were opened before keep what they were asked. What was said before stays in the history.',
  })
  @ApiOkResponse({ type: DocumentRuleView })
  async set(@By() actor: Actor, @Param('tld') tld: string, @Body() body: DocumentRuleBody): Promise<DocumentRuleView> {
    const from = body.validFrom === undefined ? undefined : new Date(body.validFrom);
    return viewDocumentRule(await this.setDocumentRule.run(actor, readTld(tld), readRule(body), from));
  }
}
