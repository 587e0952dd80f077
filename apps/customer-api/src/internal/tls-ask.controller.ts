import { AllowCertificate } from '#libs/branding';
import { Public } from '#libs/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllowedHostView } from './allowed-host.view';
import { TlsAskQuery } from './tls-ask.query';

@ApiTags('internal')
@Controller('v1/internal/tls-ask')
export class TlsAskController {
  constructor(private readonly allowCertificate: AllowCertificate) {}

  @Public()
  @Get()
  @ApiOperation({
    summary: 'May a certificate be made for this host? Of the reverse proxy, which knows the key',
    description: '200 for hosts that are served, 421 for others. Without the key it is 404, as if there was nothing here.',
  })
  @ApiOkResponse({ type: AllowedHostView })
  async ask(@Query() { key, domain }: TlsAskQuery): Promise<AllowedHostView> {
    await this.allowCertificate.run(key, domain);
    return { host: domain };
  }
}
