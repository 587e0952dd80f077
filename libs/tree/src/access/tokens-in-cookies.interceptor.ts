import { clearSessionCookies, setSessionCookies, usesCookies } from '#libs/platform';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Observable, map, tap } from 'rxjs';
import { ACCESS_SECONDS } from '../login/access-tokens';
import { SESSION_SECONDS, SessionEnded } from '../login/login-session';
import type { TokensView } from './tokens.view';

/** Puts the tokens of an answer into cookies where a page keeps them there; a session that has ended takes its cookies along. */
@Injectable()
export class TokensInCookies implements NestInterceptor<TokensView, TokensView> {
  intercept(context: ExecutionContext, next: CallHandler<TokensView>): Observable<TokensView> {
    const http = context.switchToHttp();
    if (!usesCookies(http.getRequest<Request>())) return next.handle();
    const response = http.getResponse<Response>();
    const end = (error: unknown) => error instanceof SessionEnded && clearSessionCookies(response);
    return next.handle().pipe(
      map((view) => kept(view, response)),
      tap({ error: end }),
    );
  }
}

function kept({ accessToken, refreshToken, ...view }: TokensView, response: Response): TokensView {
  if (accessToken === undefined || refreshToken === undefined) return view;
  setSessionCookies(response, { accessToken, accessSeconds: ACCESS_SECONDS, refreshToken, refreshSeconds: SESSION_SECONDS });
  return { ...view, tokenType: 'Cookie' };
}
