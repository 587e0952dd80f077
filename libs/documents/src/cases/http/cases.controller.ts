import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page } from '#libs/platform';
import { By } from '#libs/tree';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Res,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { documentFile } from '../../http/document-file';
import { DocumentLookQuery, readLook } from '../../http/document-look.query';
import { oneFile } from '../../http/one-file';
import { CaseReads } from '../case-reads';
import { ChooseVariant } from '../choose-variant';
import { HandInPaper } from '../hand-in-paper';
import { ReadOwnPaper } from '../read-own-paper';
import { SubmitCase } from '../submit-case';
import { TakeBackPaper } from '../take-back-paper';
import { CaseCountsView, CaseView, viewCaseCounts, viewCases } from './case.view';
import { CaseSideQuery, CasesQuery, readCasesQuery } from './cases.query';
import { PAPER_FORM, PaperBody, readPaper } from './paper.body';
import { PaperView, viewPaper } from './requirement.view';
import { VariantBody } from './variant.body';
import { WholeCaseView, viewWholeCase } from './whole-case.view';

/** What registrants have to show: the same for customers in their shop and, in the portal, for those who sold to them. */
@ApiTags('papers of registrants')
@Controller('v1/cases')
export class CasesController {
  constructor(
    private readonly cases: CaseReads,
    private readonly handInPaper: HandInPaper,
    private readonly readOwnPaper: ReadOwnPaper,
    private readonly takeBackPaper: TakeBackPaper,
    private readonly submitCase: SubmitCase,
    private readonly chooseVariant: ChooseVariant,
  ) {}

  @Allow('account:read')
  @Get()
  @ApiOperation({
    summary: 'Names whose registrants have papers to show: the next deadline first, then those without one, the oldest first',
  })
  @ApiPage(CaseView)
  async list(@By() { nodeId }: Actor, @Query() query: CasesQuery): Promise<Page<CaseView>> {
    return viewCases(await this.cases.list(nodeId, readCasesQuery(query)), query.limit);
  }

  @Allow('account:read')
  @Get('counts')
  @ApiOperation({ summary: 'How many of them somebody still has to do something about' })
  @ApiOkResponse({ type: CaseCountsView })
  async counts(@By() { nodeId }: Actor, @Query() { of }: CaseSideQuery): Promise<CaseCountsView> {
    return viewCaseCounts(await this.cases.counts(nodeId, of));
  }

  @Allow('account:read')
  @Get(':case')
  @ApiOperation({ summary: 'One of them: what is asked for, what is there, what to do next' })
  @ApiOkResponse({ type: WholeCaseView })
  async get(@By() { nodeId }: Actor, @Param('case') id: string): Promise<WholeCaseView> {
    return viewWholeCase(await this.cases.get(nodeId, id));
  }

  @Allow('contacts:write')
  @Put(':case/variant')
  @ApiOperation({ summary: 'Say which of its ways it goes, while papers are missing. What was handed in stays' })
  @ApiOkResponse({ type: WholeCaseView })
  async choose(@By() actor: Actor, @Param('case') id: string, @Body() { variant }: VariantBody): Promise<WholeCaseView> {
    await this.chooseVariant.run(actor, id, variant);
    return viewWholeCase(await this.cases.get(actor.nodeId, id));
  }

  @Allow('contacts:write')
  @Post(':case/papers')
  @UseInterceptors(FileInterceptor('file', oneFile(2)))
  @ApiOperation({
    summary: 'Hand in a paper: JPEG, PNG, WebP or PDF, at most 5 MB. It takes the place of the one before',
    description: 'A paper that was rejected and is handed in anew goes to review again by itself as soon as nothing else is missing.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(PAPER_FORM)
  @ApiCreatedResponse({ type: PaperView })
  async handIn(
    @By() actor: Actor,
    @Param('case') id: string,
    @Body() body: PaperBody,
    @UploadedFile() file?: { readonly buffer: Buffer },
  ): Promise<PaperView> {
    return viewPaper(await this.handInPaper.run(actor, id, readPaper(body, file)));
  }

  @Allow('contacts:write')
  @Get(':case/papers/:paper/file')
  @ApiOperation({ summary: 'What my side handed in, as a file; that I looked at it is written down. Nobody else’s papers are shown' })
  @ApiProduces('image/jpeg', 'image/webp', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @By() actor: Actor,
    @Param('case') id: string,
    @Param('paper') paper: string,
    @Query() query: DocumentLookQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return documentFile(response, await this.readOwnPaper.run(actor, id, paper, readLook(query, 'request')));
  }

  @Allow('contacts:write')
  @Delete(':case/papers/:paper')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a paper back that is not submitted yet, or was rejected' })
  @ApiNoContentResponse()
  takeBack(@By() actor: Actor, @Param('case') id: string, @Param('paper') paper: string): Promise<void> {
    return this.takeBackPaper.run(actor, id, paper);
  }

  @Allow('contacts:write')
  @Post(':case/submission')
  @HttpCode(200)
  @ApiOperation({ summary: 'All papers are there: ask for a decision. From now on no time runs' })
  @ApiOkResponse({ type: WholeCaseView })
  async submit(@By() actor: Actor, @Param('case') id: string): Promise<WholeCaseView> {
    await this.submitCase.run(actor, id);
    return viewWholeCase(await this.cases.get(actor.nodeId, id));
  }
}
