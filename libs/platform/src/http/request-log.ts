import type { Clock } from '#libs/kernel';
import { Logger } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type RequestContext, requestIdFrom, runInRequest } from './request-context';

/**
 * The first thing every request meets: it gets its id, and one log line when it is over. The line names the route's
 * template, never the URL, a header or a body: those hold names, tokens and identity numbers.
 */
export function requestLog(clock: Clock): RequestHandler {
  const logger = new Logger('http');
  return (request: Request, response: Response, next: NextFunction) => {
    const context: RequestContext = { requestId: requestIdFrom(request.headers, clock), ip: request.ip };
    const start = performance.now();
    response.setHeader('X-Request-Id', context.requestId);
    response.once('close', () =>
      runInRequest(context, () =>
        logger.log({
          event: 'request',
          method: request.method,
          route: routeTemplate(request),
          status: response.statusCode,
          ms: Math.round(performance.now() - start),
          ...context.actor,
          ...(context.impersonator ? { impersonator: context.impersonator } : {}),
          ...(response.writableFinished ? {} : { aborted: true }),
        }),
      ),
    );
    runInRequest(context, next);
  };
}

/** `/v1/orders/:id`; `(none)` when no route took the request. */
export function routeTemplate(request: Request): string {
  const route = request.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : '(none)';
}
