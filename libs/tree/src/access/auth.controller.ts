import type { Actor } from '#libs/kernel';
import { Allow, Public, clearSessionCookies, refreshTokenOf } from '#libs/platform';
import { Body, Controller, Get, HttpCode, Patch, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { FinishLogin } from '../login/finish-login';
import { Login } from '../login/login';
import { Logout } from '../login/logout';
import { RefreshSession } from '../login/refresh-session';
import { WhoAmI } from '../login/who-am-i';
import { ChangeProfile } from '../people/change-profile';
import { By } from './by.decorator';
import { Impersonator } from './impersonator.decorator';
import { LoggedInView, viewLoggedIn } from './logged-in.view';
import { LoginBody } from './login.body';
import { MeView, viewMe } from './me.view';
import { PersonView, viewPerson } from './identity.view';
import { placeOf } from './place-of';
import { ProfileBody } from './profile.body';
import { Realms } from './realms';
import { RefreshBody } from './refresh.body';
import { SecondStepBody } from './second-step.body';
import { Session } from './session.decorator';
import { TokensInCookies } from './tokens-in-cookies.interceptor';
import { TokensView, viewTokens } from './tokens.view';

/** Logging in and out, the same in the portal and under a brand's host names. */
@ApiTags('auth')
@Controller('v1/auth')
export class AuthController {
  constructor(
    private readonly realms: Realms,
    private readonly loginWith: Login,
    private readonly finishLogin: FinishLogin,
    private readonly refreshSession: RefreshSession,
    private readonly endSession: Logout,
    private readonly whoAmI: WhoAmI,
    private readonly changeProfile: ChangeProfile,
  ) {}

  @Public()
  @UseInterceptors(TokensInCookies)
  @Post('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Log in with e-mail address and password' })
  @ApiOkResponse({ type: LoggedInView })
  async login(@Body() { email, password, locale, captcha }: LoginBody, @Req() request: Request): Promise<LoggedInView> {
    return viewLoggedIn(await this.loginWith.run({ ...placeOf(request, await this.realms.of(request)), email, password, locale, captcha }));
  }

  @Public()
  @UseInterceptors(TokensInCookies)
  @Post('login/second-factor')
  @HttpCode(200)
  @ApiOperation({ summary: 'The second step of logging in, for somebody whose login asks for a code' })
  @ApiOkResponse({ type: LoggedInView })
  async finish(@Body() body: SecondStepBody, @Req() request: Request): Promise<LoggedInView> {
    return viewLoggedIn(await this.finishLogin.run(body, placeOf(request, await this.realms.of(request))));
  }

  @Public()
  @UseInterceptors(TokensInCookies)
  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({ summary: 'Turn a refresh token in for the next pair of tokens' })
  @ApiOkResponse({ type: TokensView })
  async refresh(@Body() { refreshToken }: RefreshBody, @Req() request: Request): Promise<TokensView> {
    const { audience } = await this.realms.of(request);
    return viewTokens(await this.refreshSession.run({ refreshToken: refreshTokenOf(request, refreshToken), audience }));
  }

  @Allow('self:manage')
  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: 'End this session' })
  @ApiNoContentResponse()
  async logout(@By() actor: Actor, @Session() sessionId: string, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.endSession.run(actor, sessionId);
    clearSessionCookies(response);
  }

  @Allow('self:manage')
  @Get('me')
  @ApiOperation({ summary: 'Who is logged in' })
  @ApiOkResponse({ type: MeView })
  async me(@By() actor: Actor, @Impersonator() impersonator: string | null, @Req() request: Request): Promise<MeView> {
    return viewMe(await this.whoAmI.run(actor, (await this.realms.of(request)).realm, impersonator));
  }

  @Allow('self:manage')
  @Patch('me')
  @ApiOperation({ summary: 'My name, telephone and language: what is sent is said anew. The address has a route of its own' })
  @ApiOkResponse({ type: PersonView })
  async change(@By() actor: Actor, @Body() body: ProfileBody): Promise<PersonView> {
    return viewPerson(await this.changeProfile.run(actor, body));
  }
}
