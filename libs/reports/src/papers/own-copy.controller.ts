import { Readable } from 'node:stream';
import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By, NeedsStepUp } from '#libs/tree';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OwnCopy } from './own-copy';

/** The copy of their data that everybody may ask for (UU 27/2022, articles 7 and 13). */
@ApiTags('privacy')
@Controller('v1/privacy/copy')
export class OwnCopyController {
  constructor(private readonly copy: OwnCopy) {}

  @Allow('privacy:manage')
  @NeedsStepUp()
  @Get()
  @ApiOperation({ summary: 'Everything about people that my account has given, its papers included, as one JSON file' })
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  take(@By() actor: Actor): StreamableFile {
    const content = Readable.from(this.copy.write(actor));
    return new StreamableFile(content, { type: 'application/json', disposition: 'attachment; filename="my-data.json"' });
  }
}
