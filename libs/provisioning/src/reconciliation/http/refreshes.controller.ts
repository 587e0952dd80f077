import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RefreshDomain } from '../refresh-domain';
import { RefreshView } from './refresh.view';

/** Comparing one domain with its registry: the same for its owner and for who sold it. */
@ApiTags('domains')
@Controller('v1/domains/:domain/refresh')
export class RefreshesController {
  constructor(private readonly refresh: RefreshDomain) {}

  @Allow('domains:manage')
  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Compare it with its registry now, and take over what is otherwise there; once a minute',
    description: 'While an order or a change for it is not finished it is `name-in-progress`: those ask by themselves.',
  })
  @ApiOkResponse({ type: RefreshView })
  async run(@By() actor: Actor, @Param('domain') domain: string): Promise<RefreshView> {
    const { state, aspects } = await this.refresh.run(actor, domain);
    return { state, aspects: [...aspects] };
  }
}
