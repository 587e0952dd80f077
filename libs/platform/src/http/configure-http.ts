import type { Server } from 'node:http';
import { Clock, SECOND } from '#libs/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import type { Settings } from '../settings';
import { Cors } from './cors';
import { Draining } from './draining';
import { bodies } from './bodies';
import { askBeforeLargeBodies } from './json-body';
import { type About, openApi } from './open-api';
import { refuseOtherMethods } from './refuse-other-methods';
import { refuseTwoHosts } from './refuse-two-hosts';
import { requestLog } from './request-log';
import { DOCS_PATH, securityHeaders } from './security-headers';
import { tokenFromCookie } from './session-cookies';

/** A whole request has to arrive in this time, its headers in less: slow senders must not hold connections. */
const REQUEST_TIMEOUT_MS = 30 * SECOND;
const HEADERS_TIMEOUT_MS = 10 * SECOND;
/** Longer than a reverse proxy keeps idle connections, so that it never sends into one that we are just closing. */
const KEEP_ALIVE_MS = 75 * SECOND;

/**
 * Everything between the socket and the controllers, in the order a request meets it. The app must be made with
 * `bodyParser: false` and import `HttpModule`; `createHttpApp` does the first. Who starts a program again and again may
 * give the description it made the first time.
 */
export function configureHttp(app: NestExpressApplication, settings: Settings, about: About, document = openApi(app, about)): void {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', settings.trustedProxies);
  app.use(requestLog(app.get(Clock)));
  app.use(app.get(Draining).watch);
  app.use(securityHeaders(settings));
  app.use('/v1', keepOutOfCaches);
  app.use(refuseTwoHosts);
  app.use(app.get(Cors).handle);
  app.use(tokenFromCookie);
  app.use(refuseOtherMethods(document));
  app.use(bodies(document));
  SwaggerModule.setup(DOCS_PATH, app, document, { jsonDocumentUrl: '/openapi.json', raw: ['json'], customSiteTitle: about.title });
  limitWaiting(app.getHttpServer() as Server);
}

const keepOutOfCaches = (_request: Request, response: Response, next: NextFunction) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

function limitWaiting(server: Server): void {
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  askBeforeLargeBodies(server);
}
