import { Public } from '#libs/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentRuleReads } from '../document-rule-reads';
import { DocumentRulesView, viewDocumentRule } from './document-rule.view';

/** What TLDs ask of registrants, for everybody before they order: the same in every channel. */
@ApiTags('papers of registrants')
@Public()
@Controller('v1/document-rules')
export class DocumentRulesController {
  constructor(private readonly rules: DocumentRuleReads) {}

  @Get()
  @ApiOperation({ summary: 'Which papers each TLD asks for now, by TLD. One that is not listed asks for none' })
  @ApiOkResponse({ type: DocumentRulesView })
  async list(): Promise<DocumentRulesView> {
    return { data: (await this.rules.inForce()).map(viewDocumentRule) };
  }
}
