import type { Actor } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog, OwnerLetters, type Relocation, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { NodeMove } from './node-move';

/** Tells the owners of a moved node and of both parents by mail, and their logs; neither parent hears of the other. */
@Injectable()
export class MoveNews {
  constructor(
    private readonly letters: OwnerLetters,
    private readonly audit: AuditLog,
  ) {}

  async tell(tx: Tx, by: Actor, move: NodeMove, { node, from, to }: Relocation): Promise<void> {
    const facts = { node: node.name, carried: `Rp${move.carried.units.toLocaleString('id-ID')}`, reason: move.reason };
    await this.letters.post(tx, node.id, 'node-moved', { ...facts, to: to.name });
    await this.letters.post(tx, from.id, 'node-moved', { ...facts, from: from.name });
    await this.letters.post(tx, to.id, 'node-moved', { ...facts, to: to.name });
    const done = { action: 'node.moved', by, object: nodeRef(node.id), before: { parentId: from.id }, after: move };
    await this.audit.add(
      tx,
      [...new Set([by.nodeId, from.id, to.id, node.id])].map((nodeId) => ({ nodeId, ...done })),
    );
  }
}
