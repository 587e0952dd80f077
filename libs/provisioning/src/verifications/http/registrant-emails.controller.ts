import { Public } from '#libs/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { VerifyRegistrant } from '../verify-registrant';
import { VerifiedSecretBody } from './verified-secret.body';

/** What a registrant does who has the link in their mail: no login. */
@ApiTags('contacts')
@Public()
@Controller('v1/registrant-emails')
export class RegistrantEmailsController {
  constructor(private readonly verify: VerifyRegistrant) {}

  @Post('verification')
  @HttpCode(204)
  @ApiOperation({ summary: 'The address is mine. It counts once' })
  @ApiNoContentResponse()
  prove(@Body() { secret }: VerifiedSecretBody): Promise<void> {
    return this.verify.run(secret);
  }
}
