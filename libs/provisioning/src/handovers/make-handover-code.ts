import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, NodeNotFound, Nodes, newLinkSecret, nodeRef, parentId } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { HandoverRefused } from './handover';
import { HandoverCodes } from './handover-codes';

/** A customer, or its seller for it, makes a code that whoever gives it names needs to name it. */
@Injectable()
export class MakeHandoverCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly codes: HandoverCodes,
    private readonly audit: AuditLog,
  ) {}

  /** The code is told this once. @throws NodeNotFound for anybody else's; HandoverRefused where it is no customer */
  run(actor: Actor, ownerId = actor.nodeId): Promise<{ code: string; expiresAt: Date }> {
    return this.work.run(async (tx) => {
      const owner = await this.nodes.get(tx, ownerId);
      if (owner.id !== actor.nodeId && parentId(owner) !== actor.nodeId) throw new NodeNotFound();
      if (owner.kind !== 'customer') throw new HandoverRefused('Names are handed over to customers: say to which of yours.');
      const { text, hash } = newLinkSecret();
      const expiresAt = await this.codes.add(tx, hash, { ownerId, madeByNode: actor.nodeId }, actor.personId);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'handover-code.made', by: actor, object: nodeRef(ownerId) }]);
      return { code: text, expiresAt };
    });
  }
}
