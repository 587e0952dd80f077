import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SetAutoRenewal } from '../set-auto-renewal';
import { AutoRenewalBody } from './auto-renewal.body';
import { AutoRenewalView, viewAutoRenewal } from './auto-renewal.view';

/** Whether a domain renews by itself: the same for its owner and for who sold it. */
@ApiTags('domains')
@Controller('v1/domains/:domain/auto-renewal')
export class AutoRenewalController {
  constructor(private readonly setAutoRenewal: SetAutoRenewal) {}

  @Allow('money:move')
  @Put()
  @ApiOperation({ summary: 'Whether it renews by itself, by an invoice, and whether the deposit of its owner pays that' })
  @ApiOkResponse({ type: AutoRenewalView })
  async put(@By() actor: Actor, @Param('domain') domain: string, @Body() wish: AutoRenewalBody): Promise<AutoRenewalView> {
    return viewAutoRenewal(await this.setAutoRenewal.run(actor, domain, wish));
  }
}
