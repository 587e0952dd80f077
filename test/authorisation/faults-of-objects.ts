import { Documents } from '#libs/documents';
import { GetTopUp, RejectTopUp } from '#libs/deposits';
import { DomainReads } from '#libs/domains';
import { DomainError } from '#libs/kernel';
import { OrderReads } from '#libs/provisioning';
import { GetChild, RevokeApiKey } from '#libs/tree';
import { type PlantedFault, as, ownerOf, replace } from './planted-fault';

class ItIsSomebodyElses extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'role-not-allowed';
}

/** Somebody reaches what is not theirs, or learns that it is there. */
export const FAULTS_OF_OBJECTS: readonly PlantedFault[] = [
  {
    name: 'an account is shown to whoever knows its number',
    shows: 'API1:2023 (objects), ASVS 8.2.2',
    routes: ['GET /v1/nodes/:node'],
    finding: /showed the owner .* that of a/,
    plant: (world) =>
      replace(world.world.portal, GetChild, 'run', (run) => (actor, id) => run(as(actor, world.tenants.get(id)?.parent ?? id), id)),
  },
  {
    name: 'a grandparent sees the orders of its grandchildren',
    shows: 'API1:2023 (objects), ASVS 8.4.1',
    routes: ['GET /v1/orders/:order'],
    finding: /showed the owner .* that of a/,
    plant: (world) =>
      replace(
        world.world.portal,
        OrderReads,
        'get',
        (get) => async (id) => get(id, (await ownerOf(world, 'domain_order', 'buyer_id', id)) ?? 0),
      ),
  },
  {
    name: 'a domain is shown to whoever knows its id',
    shows: 'API1:2023 (objects), ASVS 8.2.2',
    routes: ['GET /v1/domains/:domain'],
    finding: /showed the owner .* that of a/,
    plant: (world) =>
      replace(
        world.world.portal,
        DomainReads,
        'get',
        (get) => async (id) => get(id, (await ownerOf(world, 'domain', 'owner_id', id)) ?? 0),
      ),
  },
  {
    name: 'what belongs to others is refused instead of not being there',
    shows: 'ASVS 8.2.2, CWE-204',
    routes: ['GET /v1/top-ups/:topUp'],
    finding: /\(403\)/,
    plant: (world) =>
      replace(world.world.portal, GetTopUp, 'run', (run) => async (actor, id) => {
        const owner = await ownerOf(world, 'top_up', 'child_id', id);
        return run(actor, id).catch((error: unknown) => Promise.reject(owner === undefined ? error : new ItIsSomebodyElses('Not yours.')));
      }),
  },
  {
    name: 'what belongs to others is told apart by the words of the answer',
    shows: 'ASVS 8.2.2, CWE-204',
    routes: ['GET /v1/top-ups/:topUp'],
    finding: /tells the owner .* has it/,
    plant: (world) =>
      replace(world.world.portal, GetTopUp, 'run', (run) => async (actor, id) => {
        const owner = await ownerOf(world, 'top_up', 'child_id', id);
        return run(actor, id).catch((error: unknown) => {
          if (owner !== undefined && error instanceof DomainError) error.message = 'That is not yours.';
          throw error;
        });
      }),
  },
  {
    name: 'a child decides on its own top-up',
    shows: 'API6:2023 (business flows), ASVS 2.3.5',
    routes: ['POST /v1/top-ups/:topUp/rejection'],
    finding: /showed the owner .* that of a self/,
    plant: (world) =>
      replace(
        world.world.portal,
        RejectTopUp,
        'run',
        (run) => async (actor, id, wish) => run(as(actor, (await ownerOf(world, 'top_up', 'parent_id', id)) ?? 0), id, wish),
      ),
  },
  {
    name: 'a key is ended by whoever knows its id',
    shows: 'API1:2023 (objects), ASVS 8.4.1',
    routes: ['DELETE /v1/api-keys/:key'],
    finding: /showed the owner .* that of a/,
    plant: (world) =>
      replace(
        world.world.portal,
        RevokeApiKey,
        'run',
        (run) => async (by, id) => run(as(by, (await ownerOf(world, 'api_key', 'node_id', id)) ?? 0), id),
      ),
  },
  {
    name: 'a paper is found below another applicant than its own',
    shows: 'API1:2023 (objects), ASVS 8.2.2',
    routes: ['GET /v1/applicants/:application/documents/:document'],
    finding: /in a place where it is not/,
    plant: (world) =>
      replace(world.world.portal, Documents, 'get', (get) => async (from, nodeId, subject, id) => {
        const [row] = await from.query<{ subject: string }>('SELECT subject FROM document WHERE id = ?', [id]);
        return get(from, nodeId, row?.subject ?? subject, id);
      }),
  },
];
