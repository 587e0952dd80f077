import { Clock, Money } from '#libs/kernel';
import { Ledger, cashOf, depositOf } from '#libs/ledger';
import { JobQueue, Letters, Reads, Settings, UnitOfWork } from '#libs/platform';
import { MoveSubtree, MovesModule } from '#libs/provisioning';
import { Nodes, OPERATOR_ID, SetDepthLimit } from '#libs/tree';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { schema } from '../../ormconfig';
import { AUDIT_KEY } from './audit-log';
import { type FreshDatabase, freshDatabase } from './fresh-database';

/** The tree and its money on a database of its own, with what moves parts of it; and an operator who may. */
export interface MovingWorld {
  readonly db: FreshDatabase;
  readonly nodes: Nodes;
  /** How many levels the operator wants its tree to have. */
  readonly levelsMax: number;
  move(nodeId: number, toId: number): Promise<{ id: string; carried: Money }>;
  limit(parentId: number, childId: number, levels: number | null): Promise<unknown>;
  /** What somebody has paid to its parent; `cause` is used once. */
  pay(childId: number, parentId: number, amount: Money, cause: string): Promise<void>;
  end(): Promise<void>;
}

export async function movingWorld(levelsMax = 5): Promise<MovingWorld> {
  const db = await freshDatabase(schema);
  const given = [
    { provide: Settings, useValue: Settings.load({ NODE_ENV: 'test', AUDIT_KEY, TREE_DEPTH_MAX: String(levelsMax) }) },
    { provide: Clock, useValue: db.clock },
    { provide: UnitOfWork, useValue: db.work },
    { provide: Reads, useValue: db.reads },
    JobQueue,
    Letters,
  ];
  class Platform {}
  Global()(Platform);
  Module({ providers: given, exports: given })(Platform);
  const app = await Test.createTestingModule({ imports: [Platform, MovesModule] }).compile();
  const nodes = app.get(Nodes, { strict: false });
  await db.work.run((tx) => nodes.addOperator(tx, 'Pusat'));
  const by = (nodeId: number) => ({ nodeId, personId: 'per_somebody', role: 'owner' }) as const;
  return {
    db,
    nodes,
    levelsMax,
    move: (nodeId, toId) => app.get(MoveSubtree).run(by(OPERATOR_ID), nodeId, { toId, reason: 'Pindah' }),
    limit: (parentId, childId, levels) => app.get(SetDepthLimit, { strict: false }).run(by(parentId), childId, levels),
    pay: (childId, parentId, amount, cause) =>
      db.work.run((tx) => {
        const transfers = [{ from: cashOf(parentId), to: depositOf(childId, parentId), amount }];
        return app.get(Ledger, { strict: false }).postOne(tx, [{ reference: cause, transfers }]);
      }),
    end: async () => {
      await app.close();
      await db.drop();
    },
  };
}
