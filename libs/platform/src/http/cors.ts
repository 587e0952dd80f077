import { MINUTE, SECOND } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** May web pages of this origin (`https://host`, RFC 6454) read what this request is answered? */
export type OriginRule = (origin: string, request: Pick<Request, 'headers'>) => Promise<boolean>;

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
const REQUEST_HEADERS = 'Authorization, Content-Type, Accept-Language, Idempotency-Key, X-Request-Id, traceparent';
const ANSWER_HEADERS = 'Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';
/** How long a browser may remember the answer to a preflight: no longer than we want a host taken away to be served. */
const REMEMBERED_SECONDS = (10 * MINUTE) / SECOND;

/**
 * Which web pages may use this API (the Fetch standard's CORS protocol). Nobody's, until the program says whose. Origins
 * are named one by one, never `*`; pages of other origins send their token in a header, and are never allowed to use cookies.
 */
@Injectable()
export class Cors {
  private rule: OriginRule = async () => false;

  /** The program's answer to whose pages may. */
  decideBy(rule: OriginRule): void {
    this.rule = rule;
  }

  /** Middleware: marks answers as readable for allowed origins, and answers preflights itself. */
  readonly handle = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (!(await this.mark(request, response))) next();
  };

  private async mark(request: Request, response: Response): Promise<boolean> {
    const { origin, 'access-control-request-method': wanted } = request.headers;
    response.vary('Origin');
    if (origin === undefined) return false;
    const isAllowed = await this.rule(origin, request);
    if (isAllowed) response.setHeader('Access-Control-Allow-Origin', origin);
    if (isAllowed) response.setHeader('Access-Control-Expose-Headers', ANSWER_HEADERS);
    if (request.method !== 'OPTIONS' || wanted === undefined) return false;
    if (isAllowed) allowPreflight(response);
    response.status(204).end();
    return true;
  }
}

function allowPreflight(response: Response): void {
  response.setHeader('Access-Control-Allow-Methods', METHODS);
  response.setHeader('Access-Control-Allow-Headers', REQUEST_HEADERS);
  response.setHeader('Access-Control-Max-Age', String(REMEMBERED_SECONDS));
}
