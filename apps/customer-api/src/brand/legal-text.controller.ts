import { LegalTextQuery, LegalTextReads, WholeLegalTextView, viewWholeLegalText } from '#libs/branding';
import { Public, Reads } from '#libs/platform';
import { Brands } from '#libs/tree';
import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

@ApiTags('brand')
@Controller('v1/brand/legal-text')
export class LegalTextController {
  constructor(
    private readonly brands: Brands,
    private readonly legalTexts: LegalTextReads,
    private readonly reads: Reads,
  ) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'The terms or the privacy notice that hold now, or a former version' })
  @ApiOkResponse({ type: WholeLegalTextView })
  async get(@Headers('host') host: string | undefined, @Query() { kind, version }: LegalTextQuery): Promise<WholeLegalTextView> {
    const { nodeId } = await this.brands.byHost(this.reads, host);
    return viewWholeLegalText(await this.legalTexts.shown(nodeId, kind, version));
  }
}
