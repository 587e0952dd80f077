import { type Actor, mayAct } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { BulkActionView, BulkReads, PreviewBulk, viewBulk } from '#libs/provisioning';
import { BulkActionBody, PickNames, readBulkWish, readPicked } from '#libs/reports';
import { By } from '#libs/tree';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Many of my domains at once. */
@ApiTags('bulk actions')
@Controller('v1/bulk-actions')
export class BulkPreviewsController {
  constructor(
    private readonly pickNames: PickNames,
    private readonly previewBulk: PreviewBulk,
    private readonly bulks: BulkReads,
  ) {}

  @Allow('domains:manage')
  @Post()
  @ApiOperation({ summary: 'What one act would do with each of many domains, and what that costs. Nothing is done until it is started' })
  @ApiCreatedResponse({ type: BulkActionView })
  async preview(@By() actor: Actor, @Body() body: BulkActionBody): Promise<BulkActionView> {
    const names = await this.pickNames.run(actor, 'owner', readPicked(body));
    const id = await this.previewBulk.run(actor, names, readBulkWish(body));
    return viewBulk(await this.bulks.get(actor.nodeId, id), mayAct(actor, 'money:see'));
  }
}
