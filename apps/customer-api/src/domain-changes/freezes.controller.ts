import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { FreezeDomain } from '#libs/provisioning';
import { By, NeedsStepUp } from '#libs/tree';
import { Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

/** Domains that nobody is to change until I say so. */
@ApiTags('domains')
@Controller('v1/domains/:domain/freeze')
export class FreezesController {
  constructor(private readonly freeze: FreezeDomain) {}

  @Allow('domains:manage')
  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Let nobody change it, whoever sold it and me included; it can still be renewed' })
  @ApiNoContentResponse()
  async on(@By() actor: Actor, @Param('domain') domain: string): Promise<void> {
    await this.freeze.run(actor, domain, true);
  }

  @Allow('domains:manage')
  @NeedsStepUp()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Let it be changed again' })
  @ApiNoContentResponse()
  async off(@By() actor: Actor, @Param('domain') domain: string): Promise<void> {
    await this.freeze.run(actor, domain, false);
  }
}
