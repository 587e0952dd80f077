import { ApproveTopUp, GetTopUp, ListTopUps, RejectTopUp } from '#libs/deposits';
import { DomainReads } from '#libs/domains';
import { type Actor, DomainError } from '#libs/kernel';
import { BodyPipe, Reads } from '#libs/platform';
import { OrderReads } from '#libs/provisioning';
import { Authenticator, GetChild, ListAudit, ListChildren } from '#libs/tree';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { MatrixWorld } from './matrix-world';

/** A mistake that somebody could make, put into the running portal from outside: no product code knows of it. */
export interface PlantedFault {
  readonly name: string;
  /** Where it shows. */
  readonly routes: readonly string[];
  /** What the finding says. */
  readonly finding: RegExp;
  /** @returns what takes it out again */
  plant(world: MatrixWorld): () => void;
}

class ItIsSomebodyElses extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'role-not-allowed';
}

/** Replaces one method of one provider of the portal. */
function replace<T extends object, Name extends keyof T>(
  app: NestExpressApplication,
  type: Type<T>,
  name: Name,
  make: (original: T[Name]) => T[Name],
): () => void {
  const target = app.get(type, { strict: false });
  const original = target[name];
  target[name] = make((original as unknown as { bind(self: T): T[Name] }).bind(target));
  return () => {
    target[name] = original;
  };
}

const as = (actor: Actor, nodeId: number): Actor => ({ ...actor, nodeId });
const portalOf = ({ world }: MatrixWorld): NestExpressApplication => world.portal;
const ownerOf = async (world: MatrixWorld, table: string, column: string, id: string): Promise<number | undefined> => {
  const [row] = await world.world.reads.query<{ owner: unknown }>(`SELECT ${column} AS owner FROM ${table} WHERE id = ?`, [id]);
  return row && Number(row.owner);
};

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'an account is shown to whoever knows its number',
    routes: ['GET /v1/nodes/:node'],
    finding: /showed the owner .* that of a/,
    plant: (world) =>
      replace(portalOf(world), GetChild, 'run', (run) => (actor, id) => run(as(actor, world.tenants.get(id)?.parent ?? id), id)),
  },
  {
    name: 'a list forgets whose it is',
    routes: ['GET /v1/nodes'],
    finding: /told the .* of a/,
    plant: (world) => replace(portalOf(world), ListChildren, 'run', (run) => (actor, wish) => run(as(actor, 1), wish)),
  },
  {
    name: 'a grandparent sees the orders of its grandchildren',
    routes: ['GET /v1/orders/:order'],
    finding: /showed the owner .* that of a/,
    plant: (world) =>
      replace(
        portalOf(world),
        OrderReads,
        'get',
        (get) => async (id) => get(id, (await ownerOf(world, 'domain_order', 'buyer_id', id)) ?? 0),
      ),
  },
  {
    name: 'a domain is shown to whoever knows its id',
    routes: ['GET /v1/domains/:domain'],
    finding: /showed the owner .* that of a/,
    plant: (world) =>
      replace(portalOf(world), DomainReads, 'get', (get) => async (id) => get(id, (await ownerOf(world, 'domain', 'owner_id', id)) ?? 0)),
  },
  {
    name: 'what belongs to others is refused instead of not being there',
    routes: ['GET /v1/top-ups/:topUp'],
    finding: /\(403\)/,
    plant: (world) =>
      replace(portalOf(world), GetTopUp, 'run', (run) => async (actor, id) => {
        const owner = await ownerOf(world, 'top_up', 'child_id', id);
        return run(actor, id).catch((error: unknown) => Promise.reject(owner === undefined ? error : new ItIsSomebodyElses('Not yours.')));
      }),
  },
  {
    name: 'what belongs to others is told apart by the words of the answer',
    routes: ['GET /v1/top-ups/:topUp'],
    finding: /tells the owner .* has it/,
    plant: (world) =>
      replace(portalOf(world), GetTopUp, 'run', (run) => async (actor, id) => {
        const owner = await ownerOf(world, 'top_up', 'child_id', id);
        return run(actor, id).catch((error: unknown) => {
          if (owner !== undefined && error instanceof DomainError) error.message = 'That is not yours.';
          throw error;
        });
      }),
  },
  {
    name: 'a child decides on its own top-up',
    routes: ['POST /v1/top-ups/:topUp/rejection'],
    finding: /showed the owner .* that of a self/,
    plant: (world) =>
      replace(
        portalOf(world),
        RejectTopUp,
        'run',
        (run) => async (actor, id, wish) => run(as(actor, (await ownerOf(world, 'top_up', 'parent_id', id)) ?? 0), id, wish),
      ),
  },
  {
    name: 'something is written before it is refused',
    routes: ['POST /v1/top-ups/:topUp/approval'],
    finding: /changed something while it refused/,
    plant: (world) =>
      replace(portalOf(world), ApproveTopUp, 'run', (run) => async (actor, id, wish) => {
        await world.world.database.work.run((tx) => tx.query("UPDATE top_up SET note = CONCAT(note, '!') WHERE id = ?", [id]));
        return run(actor, id, wish);
      }),
  },
  {
    name: 'looking changes something',
    routes: ['GET /v1/top-ups'],
    finding: /changed something while it only showed/,
    plant: (world) =>
      replace(portalOf(world), ListTopUps, 'run', (run) => async (actor, wish) => {
        await world.world.database.work.run((tx) =>
          tx.query("UPDATE top_up SET note = CONCAT(note, '?') WHERE child_id = ?", [actor.nodeId]),
        );
        return run(actor, wish);
      }),
  },
  {
    name: 'an audit log shows everybody’s',
    routes: ['GET /v1/audit'],
    finding: /told the .* of a/,
    plant: (world) =>
      replace(portalOf(world), ListAudit, 'run', (run) => async (actor, limit, before) => {
        const lines = await run(actor, limit, before);
        const others = await world.world.portal.get(Reads, { strict: false }).query<{ name: string }>('SELECT name FROM person');
        return lines.map((line) => ({ ...line, byName: others.map(({ name }) => name).join() }));
      }),
  },
  {
    name: 'everybody is taken for an owner',
    routes: ['GET /v1/prices', 'POST /v1/top-ups'],
    finding: /let the support of/,
    plant: (world) =>
      replace(portalOf(world), Authenticator, 'authenticate', (authenticate) => async (request, response) => {
        const visitor = await authenticate(request, response);
        return { ...visitor, actor: { ...visitor.actor, role: 'owner' } };
      }),
  },
  {
    name: 'tokens never run out',
    routes: ['GET /v1/nodes'],
    finding: /let an expired token in/,
    plant: (world) => {
      const authenticator = portalOf(world).get(Authenticator, { strict: false }) as unknown as { clock: object };
      const { clock } = authenticator;
      authenticator.clock = { now: () => new Date(0) };
      return () => {
        authenticator.clock = clock;
      };
    },
  },
  {
    name: 'suspended accounts go on',
    routes: ['GET /v1/deposit'],
    finding: /let a suspended account in/,
    plant: (world) => {
      const authenticator = portalOf(world).get(Authenticator, { strict: false }) as unknown as {
        standings: { ofSession(...of: unknown[]): Promise<object> };
      };
      const { standings } = authenticator;
      authenticator.standings = { ofSession: async (...of) => ({ ...(await standings.ofSession(...of)), suspended: false }) };
      return () => {
        authenticator.standings = standings;
      };
    },
  },
  {
    name: 'fields that nobody knows are taken',
    routes: ['POST /v1/nodes/:node/contacts'],
    finding: /took fields that it does not know/,
    plant: () => {
      const strict = Object.getOwnPropertyDescriptor(BodyPipe.prototype, 'transform')!;
      BodyPipe.prototype.transform = async (value) => value;
      return () => {
        Object.defineProperty(BodyPipe.prototype, 'transform', strict);
      };
    },
  },
];
