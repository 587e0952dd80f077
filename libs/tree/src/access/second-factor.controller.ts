import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ManageSecondFactor } from '../second-factor/manage-second-factor';
import { By } from './by.decorator';
import { CodeBody } from './code.body';
import { NeedsStepUp } from './needs-step-up.decorator';
import { EnrolmentView, RecoveryCodesView, SecondFactorView, viewSecondFactor } from './second-factor.view';

/** Codes from an authenticator app, asked for besides my password. */
@ApiTags('auth')
@Controller('v1/auth/second-factor')
export class SecondFactorController {
  constructor(private readonly manage: ManageSecondFactor) {}

  @Allow('self:manage')
  @Get()
  @ApiOperation({ summary: 'Whether my login asks for a code' })
  @ApiOkResponse({ type: SecondFactorView })
  async look(@By() actor: Actor): Promise<SecondFactorView> {
    return viewSecondFactor(await this.manage.look(actor));
  }

  @Allow('self:manage')
  @NeedsStepUp()
  @Post()
  @ApiOperation({ summary: 'Begin: the secret for my app. Nothing changes until a code has confirmed it' })
  @ApiCreatedResponse({ type: EnrolmentView })
  enrol(@By() actor: Actor): Promise<EnrolmentView> {
    return this.manage.enrol(actor);
  }

  @Allow('self:manage')
  @NeedsStepUp()
  @Post('confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'The first code of my app: from now on logging in asks for one' })
  @ApiOkResponse({ type: RecoveryCodesView })
  async confirm(@By() actor: Actor, @Body() { code }: CodeBody): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.manage.confirm(actor, code) };
  }

  @Allow('self:manage')
  @NeedsStepUp()
  @Post('recovery-codes')
  @ApiOperation({ summary: 'Ten new recovery codes in place of those before' })
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async renew(@By() actor: Actor): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.manage.renew(actor) };
  }

  @Allow('self:manage')
  @NeedsStepUp()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Do away with it' })
  @ApiNoContentResponse()
  disable(@By() actor: Actor): Promise<void> {
    return this.manage.disable(actor);
  }
}
