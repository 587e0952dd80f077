import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangePassword } from '../login/change-password';
import { By } from './by.decorator';
import { PasswordChangeBody } from './password-change.body';
import { Session } from './session.decorator';

/** My password. */
@ApiTags('auth')
@Controller('v1/auth/password')
export class PasswordController {
  constructor(private readonly changePassword: ChangePassword) {}

  @Allow('self:manage')
  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change my password; my other sessions end' })
  @ApiNoContentResponse()
  change(@By() actor: Actor, @Session() session: string, @Body() body: PasswordChangeBody): Promise<void> {
    return this.changePassword.run(actor, session, body);
  }
}
