import { Public } from '#libs/platform';
import { Realms } from '#libs/tree';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { PAPER_FORM, PaperBody, readPaper } from '../../cases/http/paper.body';
import { PaperView, viewPaper } from '../../cases/http/requirement.view';
import { oneFile } from '../../http/one-file';
import { IdentityBody, readIdentity } from '../../identity/http/identity.body';
import { IdentityView, viewIdentity } from '../../identity/http/identity.view';
import { ListIdentities } from '../../identity/list-identities';
import { type ShownLink, UseUploadLink } from '../use-upload-link';
import { LinkedCaseView, viewLinkedCase } from './upload-link.view';

/** What whoever has a link can do: no login, and nothing but this case's papers. A link of another brand is not found here. */
@ApiTags('papers of registrants')
@Public()
@Controller('v1/upload-links/:token')
export class LinkedCaseController {
  constructor(
    private readonly useUploadLink: UseUploadLink,
    private readonly listIdentities: ListIdentities,
    private readonly realms: Realms,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What is asked for, and what is there' })
  @ApiOkResponse({ type: LinkedCaseView })
  async look(@Param('token') token: string, @Req() request: Request): Promise<LinkedCaseView> {
    return viewLinkedCase(await this.useUploadLink.look(await this.shown(token, request)));
  }

  @Post('papers')
  @UseInterceptors(FileInterceptor('file', oneFile(2)))
  @ApiOperation({ summary: 'Hand in a paper: JPEG, PNG, WebP or PDF, at most 5 MB. It takes the place of the one before' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(PAPER_FORM)
  @ApiCreatedResponse({ type: PaperView })
  async handIn(
    @Param('token') token: string,
    @Req() request: Request,
    @Body() body: PaperBody,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<PaperView> {
    return viewPaper(await this.useUploadLink.handIn(await this.shown(token, request), readPaper(body, file)));
  }

  @Put('identity')
  @ApiOperation({ summary: 'What stands on a paper; over what was typed before, until the papers are submitted' })
  @ApiOkResponse({ type: IdentityView })
  async type(@Param('token') token: string, @Req() request: Request, @Body() body: IdentityBody): Promise<IdentityView> {
    const typed = await this.useUploadLink.type(await this.shown(token, request), readIdentity(body));
    return viewIdentity(typed.typedByNode, this.listIdentities.withFault(typed));
  }

  @Post('submission')
  @HttpCode(200)
  @ApiOperation({ summary: 'That is all: ask for a decision' })
  @ApiOkResponse({ type: LinkedCaseView })
  async submit(@Param('token') token: string, @Req() request: Request): Promise<LinkedCaseView> {
    const shown = await this.shown(token, request);
    await this.useUploadLink.submit(shown);
    return viewLinkedCase(await this.useUploadLink.look(shown));
  }

  private async shown(token: string, request: Request): Promise<ShownLink> {
    return { token, brandNodeId: (await this.realms.of(request)).brandNodeId };
  }
}
