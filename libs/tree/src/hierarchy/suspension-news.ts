import type { Actor } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import type { Edge } from '../nodes/edge';
import { nodeRef } from '../nodes/node-ref';
import { Nodes } from '../nodes/nodes';
import { OwnerLetters } from '../people/owner-letters';

/** An edge before and after its parent decided. */
interface Decided {
  readonly before: Edge;
  readonly after: Edge;
}

/** Tells the owners of a node by mail, and both sides in their logs, that it was suspended or reinstated. */
@Injectable()
export class SuspensionNews {
  constructor(
    private readonly nodes: Nodes,
    private readonly letters: OwnerLetters,
    private readonly audit: AuditLog,
  ) {}

  async tell(tx: Tx, by: Actor, { before, after }: Decided): Promise<void> {
    const isSuspended = after.state === 'suspended';
    const { id, name } = await this.nodes.get(tx, after.childId);
    const data = { node: name, ...(after.suspensionReason === null ? {} : { reason: after.suspensionReason }) };
    await this.letters.post(tx, id, isSuspended ? 'account-suspended' : 'account-reinstated', data);
    const done = { action: isSuspended ? 'node.suspended' : 'node.reinstated', by, object: nodeRef(id), before, after };
    await this.audit.add(
      tx,
      [after.parentId, id].map((nodeId) => ({ nodeId, ...done })),
    );
  }
}
