import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { ListDeadlinePolicies, PreviewDeadlines, SetDeadlinePolicy } from '#libs/provisioning';
import { By } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeadlinePolicyBody, DeadlinePreviewBody, readDeadlinePolicy, readDeadlinePreview } from './deadline-policy.body';
import { DeadlinePolicyView, DeadlinePreviewView, viewDeadlinePolicy, viewDeadlinePreview } from './deadline-policy.view';

/** What follows when papers do not come. */
@ApiTags('auto-provisioning')
@Controller('v1/deadline-policies')
export class DeadlinePoliciesController {
  constructor(
    private readonly listDeadlinePolicies: ListDeadlinePolicies,
    private readonly setDeadlinePolicy: SetDeadlinePolicy,
    private readonly previewDeadlines: PreviewDeadlines,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({
    summary: 'What I have said, the last to begin first; nobody but the operator says anything. Without any, `daftarnama_v2` counts',
  })
  @ApiPage(DeadlinePolicyView)
  async list(@By() actor: Actor, @Query() { cursor, limit }: PageQuery): Promise<Page<DeadlinePolicyView>> {
    const rows = await this.listDeadlinePolicies.run(actor, { limit: limit + 1, before: readPlace(cursor) });
    return pageOf(rows, limit, ({ validFrom, id }) => [validFrom, id]).map(viewDeadlinePolicy);
  }

  @Allow('nodes:manage')
  @Post()
  @ApiOperation({ summary: 'Say what follows under an extension, now or from a day on; names under way keep what counted for them' })
  @ApiCreatedResponse({ type: DeadlinePolicyView })
  async set(@By() actor: Actor, @Body() body: DeadlinePolicyBody): Promise<DeadlinePolicyView> {
    return viewDeadlinePolicy(await this.setDeadlinePolicy.run(actor, readDeadlinePolicy(body)));
  }

  @Allow('account:read')
  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What would happen to open names in the days to come, as things are or if something else counted; nothing is written',
  })
  @ApiOkResponse({ type: DeadlinePreviewView })
  async preview(@By() actor: Actor, @Body() body: DeadlinePreviewBody): Promise<DeadlinePreviewView> {
    return viewDeadlinePreview(await this.previewDeadlines.run(actor, readDeadlinePreview(body)));
  }
}

function readPlace(cursor: string | undefined): readonly [Date, string] | undefined {
  const [at, id] = decodeCursor(cursor, ['instant', 'string']) ?? [];
  return at && id !== undefined ? [at, id] : undefined;
}
