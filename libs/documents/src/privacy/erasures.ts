import { type Actor, newId } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork, isDuplicate } from '#libs/platform';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { type Erasure, ErasureNotFound, ErasureRunning, type ErasureState, asked } from './erasure';
import { erasureTable } from './erasure.table';

/** Which requests are wanted: at most so many, those before that one. */
export interface ErasuresWish {
  readonly limit: number;
  readonly before?: string;
  readonly state?: ErasureState;
}

/** Where it is kept who asked to have their papers erased. */
@Injectable()
export class Erasures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly audit: AuditLog,
  ) {}

  /** The operator hears of it, and has three times 24 hours. @throws ErasureRunning */
  async ask(actor: Actor): Promise<Erasure> {
    const { nodeId, personId } = actor;
    try {
      return await this.work.run(async (tx) => {
        const erasure = asked(newId('era', tx.now), nodeId, personId, tx.now);
        await tx.manager.insert(erasureTable, erasure);
        const entry = { action: 'erasure.asked', by: actor, object: erasure.id };
        const nodes = [...new Set([OPERATOR_ID, nodeId])];
        await this.audit.add(
          tx,
          nodes.map((node) => ({ nodeId: node, ...entry })),
        );
        return erasure;
      });
    } catch (error) {
      throw isDuplicate(error) ? new ErasureRunning() : error;
    }
  }

  /** What a node has asked for, the newest first. */
  ofNode({ nodeId }: Actor, { limit, before }: ErasuresWish): Promise<Erasure[]> {
    const where = { nodeId, ...(before ? { id: LessThan(before) } : {}) };
    return this.reads.manager.find(erasureTable, { where, order: { id: 'DESC' }, take: limit });
  }

  /** What everybody has asked the operator for, the newest first; nobody else was asked for anything. */
  async received({ nodeId }: Actor, { limit, before, state }: ErasuresWish): Promise<Erasure[]> {
    if (nodeId !== OPERATOR_ID) return [];
    const where = { ...(state ? { state } : {}), ...(before ? { id: LessThan(before) } : {}) };
    return this.reads.manager.find(erasureTable, { where, order: { id: 'DESC' }, take: limit });
  }

  /** Locked until the transaction ends. @throws ErasureNotFound at any node but the operator's */
  async lock(tx: Tx, { nodeId }: Actor, id: string): Promise<Erasure> {
    if (nodeId !== OPERATOR_ID) throw new ErasureNotFound(id);
    await tx.query(`SELECT id FROM erasure WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    const found = await tx.manager.findOneBy(erasureTable, { id });
    if (!found) throw new ErasureNotFound(id);
    return found;
  }

  async save(tx: Tx, { id, ...rest }: Erasure): Promise<void> {
    await tx.manager.update(erasureTable, { id }, rest);
  }
}
