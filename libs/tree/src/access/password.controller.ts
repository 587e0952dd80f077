import type { Actor } from '#libs/kernel';
import { Allow, Public } from '#libs/platform';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ChangePassword } from '../login/change-password';
import { ForgetPassword } from '../login/forget-password';
import { ResetPassword } from '../login/reset-password';
import { By } from './by.decorator';
import { EmailBody } from './email.body';
import { ForgottenPasswordView } from './forgotten-password.view';
import { PasswordChangeBody } from './password-change.body';
import { PasswordResetBody } from './password-reset.body';
import { Realms } from './realms';
import { Session } from './session.decorator';

/** My password. */
@ApiTags('auth')
@Controller('v1/auth/password')
export class PasswordController {
  constructor(
    private readonly realms: Realms,
    private readonly changePassword: ChangePassword,
    private readonly forgetPassword: ForgetPassword,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Allow('self:manage')
  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change my password; my other sessions end' })
  @ApiNoContentResponse()
  change(@By() actor: Actor, @Session() session: string, @Body() body: PasswordChangeBody): Promise<void> {
    return this.changePassword.run(actor, session, body);
  }

  @Public()
  @Post('forgotten')
  @HttpCode(202)
  @ApiOperation({ summary: 'I forgot it: if the address logs in here, a mail brings a link that counts once, for an hour' })
  @ApiAcceptedResponse({ type: ForgottenPasswordView })
  async forget(@Body() { email }: EmailBody, @Req() request: Request): Promise<ForgottenPasswordView> {
    await this.forgetPassword.run(email, (await this.realms.of(request)).realm, request.ip);
    return { email };
  }

  @Public()
  @Post('reset')
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose a new one by that link; all my sessions end' })
  @ApiNoContentResponse()
  async reset(@Body() body: PasswordResetBody, @Req() request: Request): Promise<void> {
    await this.resetPassword.run(body, (await this.realms.of(request)).realm);
  }
}
