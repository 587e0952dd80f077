import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, Reads, decodeCursor, pageOf } from '#libs/platform';
import { SetTldGroup, TldGroups } from '#libs/pricing';
import { By } from '#libs/tree';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TldGroupBody, TldGroupView, readTldGroup, viewTldGroup } from './tld-group.view';

/** Extensions that I price together. Nobody else sees them. */
@ApiTags('price lists')
@Controller('v1/tld-groups')
export class TldGroupsController {
  constructor(
    private readonly groups: TldGroups,
    private readonly setGroup: SetTldGroup,
    private readonly reads: Reads,
  ) {}

  @Allow('money:see')
  @Get()
  @ApiOperation({ summary: 'My groups of extensions, by name' })
  @ApiPage(TldGroupView)
  async list(@By() { nodeId }: Actor, @Query() { limit, cursor }: PageQuery): Promise<Page<TldGroupView>> {
    const [after] = decodeCursor(cursor, ['string']) ?? [''];
    const rest = (await this.groups.of(this.reads, nodeId)).filter(({ name }) => name > after);
    return pageOf(rest, limit, ({ name }) => [name]).map(viewTldGroup);
  }

  @Allow('prices:write')
  @Put()
  @ApiOperation({ summary: 'Say which extensions are in a group; prices that rules make of it follow at once' })
  @ApiOkResponse({ type: TldGroupView })
  async set(@By() actor: Actor, @Body() body: TldGroupBody): Promise<TldGroupView> {
    return viewTldGroup(await this.setGroup.run(actor, readTldGroup(body)));
  }
}
