import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { Page } from './page';

/** A page that is not the last says where the next one is: `Link: </v1/orders?cursor=…>; rel="next"` (RFC 8288). */
@Injectable()
export class PageLink implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      tap((answer: unknown) => {
        if (!(answer instanceof Page) || answer.nextCursor === null) return;
        http.getResponse<Response>().setHeader('Link', `<${nextUrl(http.getRequest<Request>(), answer.nextCursor)}>; rel="next"`);
      }),
    );
  }
}

/** Without scheme and host: those are whatever the caller used. */
function nextUrl({ originalUrl }: Request, cursor: string): string {
  const url = new URL(originalUrl, 'http://any');
  url.searchParams.set('cursor', cursor);
  return `${url.pathname}${url.search}`;
}
