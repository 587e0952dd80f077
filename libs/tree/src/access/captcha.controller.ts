import { Public } from '#libs/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Captchas } from '../captcha/captchas';
import { ChallengeView, viewChallenge } from './challenge.view';

/** What a login that has to show some work begins with. */
@ApiTags('auth')
@Controller('v1/auth/challenge')
export class CaptchaController {
  constructor(private readonly captchas: Captchas) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'A challenge to solve by computing, for a login that asks for a captcha' })
  @ApiOkResponse({ type: ChallengeView })
  async challenge(): Promise<ChallengeView> {
    return viewChallenge(await this.captchas.create());
  }
}
