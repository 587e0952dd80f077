import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DepartureReads } from '../departure-reads';
import { DepartureView, viewDeparture } from './departure.view';

/** Whether another registrar asks for a domain: the same for its owner and for who sold it. */
@ApiTags('domains')
@Controller('v1/domains/:domain/transfer-out')
export class DeparturesController {
  constructor(private readonly departures: DepartureReads) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'The last time that another registrar asked for this domain, until when that is decided, and how it ended' })
  @ApiOkResponse({ type: DepartureView })
  async get(@By() actor: Actor, @Param('domain') domain: string): Promise<DepartureView> {
    return viewDeparture(await this.departures.last(actor, domain));
  }
}
