import { Authenticator } from '#libs/tree';
import { ApiKeys } from '../../libs/tree/src/api-keys/api-keys';
import { type PlantedFault, replace } from './planted-fault';

/** Somebody is taken for more than they are. */
export const FAULTS_OF_ACCESS: readonly PlantedFault[] = [
  {
    name: 'everybody is taken for an owner',
    shows: 'API5:2023 (functions), ASVS 8.2.1',
    routes: ['GET /v1/prices', 'POST /v1/top-ups'],
    finding: /let the support of/,
    plant: (world) =>
      replace(world.world.portal, Authenticator, 'authenticate', (authenticate) => async (request, response) => {
        const visitor = await authenticate(request, response);
        return { ...visitor, actor: { ...visitor.actor, role: 'owner' } };
      }),
  },
  {
    name: 'tokens never run out',
    shows: 'API2:2023 (authentication), ASVS 9.2.1',
    routes: ['GET /v1/nodes'],
    finding: /let an expired token in/,
    plant: (world) => {
      const authenticator = world.world.portal.get(Authenticator, { strict: false }) as unknown as { clock: object };
      const { clock } = authenticator;
      authenticator.clock = { now: () => new Date(0) };
      return () => {
        authenticator.clock = clock;
      };
    },
  },
  {
    name: 'suspended accounts go on',
    shows: 'API2:2023 (authentication), ASVS 8.3.2',
    routes: ['GET /v1/deposit'],
    finding: /let a suspended account in/,
    plant: (world) => {
      const authenticator = world.world.portal.get(Authenticator, { strict: false }) as unknown as {
        standings: { ofSession(...of: unknown[]): Promise<object> };
      };
      const { standings } = authenticator;
      authenticator.standings = { ofSession: async (...of) => ({ ...(await standings.ofSession(...of)), suspendedBy: null }) };
      return () => {
        authenticator.standings = standings;
      };
    },
  },
  {
    name: 'a key opens what its scopes do not name',
    shows: 'API5:2023 (functions), ASVS 8.2.1',
    routes: ['GET /v1/prices', 'GET /v1/team'],
    finding: /let the owner’s program of/,
    plant: (world) =>
      replace(world.world.portal, Authenticator, 'authenticate', (authenticate) => async (request, response) => {
        const visitor = await authenticate(request, response);
        return { ...visitor, actor: { ...visitor.actor, apiKey: undefined } };
      }),
  },
  {
    name: 'a key that was revoked goes on',
    shows: 'API2:2023 (authentication), ASVS 8.3.2',
    routes: ['GET /v1/nodes'],
    finding: /let a revoked key in/,
    plant: (world) =>
      replace(world.world.portal, ApiKeys, 'find', (find) => async (from, id) => {
        const key = await find(from, id);
        return key && { ...key, revokedAt: null };
      }),
  },
  {
    name: 'whoever is logged in as somebody else may do everything',
    shows: 'API5:2023 (functions), ASVS 8.2.1',
    routes: ['POST /v1/top-ups', 'GET /v1/api-keys'],
    finding: /let the owner’s impersonator of/,
    plant: (world) =>
      replace(world.world.portal, Authenticator, 'authenticate', (authenticate) => async (request, response) => ({
        ...(await authenticate(request, response)),
        impersonator: null,
      })),
  },
];
