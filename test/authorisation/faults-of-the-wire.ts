import type { IncomingMessage, Server } from 'node:http';
import { Realms } from '#libs/tree';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type PlantedFault, replace } from './planted-fault';

/** Does something to every request of a program before the program sees it. */
function before(app: NestExpressApplication, change: (request: IncomingMessage) => void): () => void {
  const server = app.getHttpServer() as Server;
  server.prependListener('request', change);
  return () => server.off('request', change);
}

const said = ({ headers }: Pick<IncomingMessage, 'headers'>, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** A header that anybody can send is believed. */
export const FAULTS_OF_THE_WIRE: readonly PlantedFault[] = [
  {
    name: 'X-Forwarded-Host says whose shop it is',
    shows: 'API8:2023 (configuration), ASVS 4.1.3',
    program: 'customers',
    routes: ['GET /v1/orders'],
    finding: /to be where X-Forwarded-Host says/,
    plant: (world) =>
      replace(world.world.customers, Realms, 'of', (of) => ({ headers }) => {
        const host = said({ headers }, 'x-forwarded-host') ?? headers.host;
        return of({ headers: { ...headers, host } });
      }),
  },
  {
    name: 'every host name is that of the first shop',
    shows: 'API1:2023 (objects), ASVS 8.4.1',
    program: 'customers',
    routes: ['GET /v1/domains/:domain'],
    finding: /in under the host of another brand/,
    plant: (world) => {
      const host = world.hostOf(world.callers.find(({ tenant }) => tenant.kind === 'customer')!.tenant);
      return replace(
        world.world.customers,
        Realms,
        'of',
        (of) =>
          ({ headers }) =>
            of({ headers: { ...headers, host } }),
      );
    },
  },
  {
    name: 'a cookie counts whoever made the browser send it',
    shows: 'ASVS 3.5.1 (cross-site request forgery)',
    routes: ['POST /v1/top-ups'],
    finding: /let the cookie of .* in from a page that says nothing of cookies/,
    plant: ({ world }) =>
      before(world.portal, (request) => {
        const [, token] = /__Host-access=([^;]+)/.exec(said(request, 'cookie') ?? '') ?? [];
        if (token) request.headers.authorization ??= `Bearer ${token}`;
      }),
  },
  {
    name: 'X-Original-URL says what is asked for',
    shows: 'API8:2023 (configuration), ASVS 4.1.3',
    routes: ['GET /v1/nodes'],
    finding: /obeys X-Original-URL/,
    plant: ({ world }) =>
      before(world.portal, (request) => {
        request.url = said(request, 'x-original-url') ?? request.url;
      }),
  },
  {
    name: 'X-HTTP-Method-Override says what is done',
    shows: 'API8:2023 (configuration), ASVS 4.1.4',
    routes: ['GET /v1/nodes/:node'],
    finding: /obeys X-HTTP-Method-Override/,
    plant: ({ world }) =>
      before(world.portal, (request) => {
        request.method = said(request, 'x-http-method-override') ?? request.method;
      }),
  },
  {
    name: 'X-Forwarded-For says from where a key is used',
    shows: 'API8:2023 (configuration), ASVS 15.3.4',
    routes: ['GET /v1/nodes'],
    finding: /let a key in from another network/,
    plant: ({ world }) => {
      const trusted: unknown = world.portal.getHttpAdapter().getInstance().get('trust proxy');
      world.portal.set('trust proxy', true);
      return () => world.portal.set('trust proxy', trusted);
    },
  },
];
