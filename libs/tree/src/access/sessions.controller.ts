import type { Actor } from '#libs/kernel';
import { Allow, ApiPage, type Page, PageQuery, decodeCursor, pageOf } from '#libs/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { EndSession } from '../login/end-session';
import { ListSessions } from '../login/list-sessions';
import { StepUpSession } from '../login/step-up-session';
import { SwitchNode } from '../login/switch-node';
import { parseNodeRef } from '../nodes/node-ref';
import { By } from './by.decorator';
import { LoggedInView, viewLoggedIn } from './logged-in.view';
import { placeOf } from './place-of';
import { Realms } from './realms';
import { SessionView, viewSession } from './session.view';
import { Session } from './session.decorator';
import { StepUpBody } from './step-up.body';
import { SwitchNodeBody } from './switch-node.body';
import { TokensInCookies } from './tokens-in-cookies.interceptor';

/** Where I am logged in, as whom, and how surely it is me. */
@ApiTags('auth')
@Controller('v1/auth')
export class SessionsController {
  constructor(
    private readonly realms: Realms,
    private readonly listSessions: ListSessions,
    private readonly endSession: EndSession,
    private readonly stepUpSession: StepUpSession,
    private readonly switchNode: SwitchNode,
  ) {}

  @Allow('self:manage')
  @Get('sessions')
  @ApiOperation({ summary: 'Where I am logged in at this moment, the newest first' })
  @ApiPage(SessionView)
  async list(@By() actor: Actor, @Session() current: string, @Query() { limit, cursor }: PageQuery): Promise<Page<SessionView>> {
    return pageOf(await this.listSessions.run(actor, limit + 1, decodeCursor(cursor, ['string'])?.[0]), limit, ({ id }) => [id]).map(
      (session) => viewSession(session, current),
    );
  }

  @Allow('self:manage')
  @Delete('sessions/:session')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of my sessions' })
  @ApiNoContentResponse()
  end(@By() actor: Actor, @Param('session') session: string): Promise<void> {
    return this.endSession.run(actor, session);
  }

  @Allow('self:manage')
  @Post('step-up')
  @HttpCode(204)
  @ApiOperation({ summary: 'Prove again who I am: for ten minutes I may do what matters most' })
  @ApiNoContentResponse()
  stepUp(@By() actor: Actor, @Session() session: string, @Body() body: StepUpBody): Promise<void> {
    return this.stepUpSession.run(actor, session, body);
  }

  @Allow('self:manage')
  @UseInterceptors(TokensInCookies)
  @Post('node')
  @HttpCode(200)
  @ApiOperation({ summary: 'Go on at another of my accounts: this session ends, a new one begins' })
  @ApiOkResponse({ type: LoggedInView })
  async switch(
    @By() actor: Actor,
    @Session() session: string,
    @Body() { node }: SwitchNodeBody,
    @Req() request: Request,
  ): Promise<LoggedInView> {
    return viewLoggedIn(await this.switchNode.run(actor, session, parseNodeRef(node), placeOf(request, await this.realms.of(request))));
  }
}
