import type { Settings } from '../settings';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Where the docs page lives. */
export const DOCS_PATH = '/docs';

const NOTHING = ["'none'"];

/** An API's answers are data: a browser may load, run, frame or submit nothing because of them. */
const apiPolicy = { defaultSrc: NOTHING, frameAncestors: NOTHING, baseUri: NOTHING, formAction: NOTHING };
/** The docs page runs its own scripts and calls this API. Swagger UI writes style attributes, hence the inline styles. */
const docsPolicy = {
  ...apiPolicy,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
};

/** Helmet's headers, with a content security policy of our own: one for the API, one for the docs page. */
export function securityHeaders(settings: Settings): RequestHandler {
  const withPolicy = (directives: Record<string, string[]>) =>
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives },
      // A brand's host name belongs to its reseller, and so do the names below it: not ours to bind to TLS.
      strictTransportSecurity: settings.isProduction && { includeSubDomains: false },
      xFrameOptions: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
    });
  const api = withPolicy(apiPolicy);
  const docs = withPolicy(docsPolicy);
  const isDocs = (path: string) => path === DOCS_PATH || path.startsWith(`${DOCS_PATH}/`);
  return (request: Request, response: Response, next: NextFunction) => (isDocs(request.path) ? docs : api)(request, response, next);
}
