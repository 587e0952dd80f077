import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { By } from '../access/by.decorator';
import { AuditEntryView, viewAuditEntry } from './audit-entry.view';
import { ListAudit } from './list-audit';

/** What was done at one's own node, by whom, and in whose name. */
@ApiTags('audit')
@Controller('v1/audit')
export class AuditController {
  constructor(private readonly listAudit: ListAudit) {}

  @Allow('audit:read')
  @Get()
  @ApiOperation({ summary: 'What was done at my account, the newest first' })
  @ApiPage(AuditEntryView)
  async list(@By() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<AuditEntryView>> {
    const lines = await this.listAudit.run(actor, limit + 1, decodeCursor(cursor, ['number'])?.[0]);
    return pageOf(lines, limit, ({ seq }) => [seq]).map(viewAuditEntry);
  }
}
