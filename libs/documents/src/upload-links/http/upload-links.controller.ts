import type { Actor } from '#libs/kernel';
import { Allow } from '#libs/platform';
import { By } from '#libs/tree';
import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListUploadLinks } from '../list-upload-links';
import { MakeUploadLink } from '../make-upload-link';
import { RevokeUploadLink } from '../revoke-upload-link';
import { NewUploadLinkView, UploadLinksView, viewNewUploadLink, viewUploadLink } from './upload-link.view';

/** Links for handing in the papers of a case without a login: for a telephone's camera, or another system's page. */
@ApiTags('papers of registrants')
@Controller('v1/cases/:case/upload-links')
export class UploadLinksController {
  constructor(
    private readonly makeUploadLink: MakeUploadLink,
    private readonly listUploadLinks: ListUploadLinks,
    private readonly revokeUploadLink: RevokeUploadLink,
  ) {}

  @Allow('contacts:write')
  @Post()
  @ApiOperation({ summary: 'Make a link. Its secret is shown here and nowhere else' })
  @ApiCreatedResponse({ type: NewUploadLinkView })
  async make(@By() actor: Actor, @Param('case') id: string): Promise<NewUploadLinkView> {
    return viewNewUploadLink(await this.makeUploadLink.run(actor, id));
  }

  @Allow('account:read')
  @Get()
  @ApiOperation({ summary: 'The links that are good, the newest first' })
  @ApiOkResponse({ type: UploadLinksView })
  async list(@By() actor: Actor, @Param('case') id: string): Promise<UploadLinksView> {
    return { data: (await this.listUploadLinks.run(actor, id)).map(viewUploadLink) };
  }

  @Allow('contacts:write')
  @Delete(':uploadLink')
  @HttpCode(204)
  @ApiOperation({ summary: 'Nobody hands in anything with this link any more' })
  @ApiNoContentResponse()
  revoke(@By() actor: Actor, @Param('case') id: string, @Param('uploadLink') link: string): Promise<void> {
    return this.revokeUploadLink.run(actor, id, link);
  }
}
