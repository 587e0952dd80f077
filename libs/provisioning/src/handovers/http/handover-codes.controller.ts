import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MakeHandoverCode } from '../make-handover-code';
import { HandoverCodeBody, readCodeOwner } from './handover.body';
import { HandoverCodeView, viewCode } from './handover.view';

/** Codes by which others name an account that is to have their names. */
@ApiTags('handovers')
@Controller('v1/handover-codes')
export class HandoverCodesController {
  constructor(private readonly make: MakeHandoverCode) {}

  @Allow('domains:manage')
  @Post()
  @ApiOperation({
    summary: 'Make a code for whoever is to hand names over to my account, or to a customer of mine: it counts once, for seven days',
  })
  @ApiCreatedResponse({ type: HandoverCodeView })
  async add(@By() actor: Actor, @Body() body: HandoverCodeBody): Promise<HandoverCodeView> {
    return viewCode(await this.make.run(actor, readCodeOwner(body)));
  }
}
