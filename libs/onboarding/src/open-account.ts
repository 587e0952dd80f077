import { AwaitedAmounts } from '#libs/deposits';
import { Documents } from '#libs/documents';
import { Ledger, depositOf, edgeOf } from '#libs/ledger';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, Invitations, Nodes, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { Application } from './application/application';
import { opened } from './application/decision';
import { Applications } from './applications';

/** Money has arrived on a deposit: when it is an applicant's and enough, the account opens and its owner is invited to log in. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: Applications,
    private readonly nodes: Nodes,
    private readonly invitations: Invitations,
    private readonly ledger: Ledger,
    private readonly awaited: AwaitedAmounts,
    private readonly documents: Documents,
    private readonly audit: AuditLog,
  ) {}

  /** `depositId` as the ledger names it: `deposit:42@1`. Run again, it changes nothing. */
  async run(depositId: string): Promise<void> {
    const { childId } = edgeOf(depositId);
    await this.work.run(async (tx) => {
      const application = await this.applications.lock(tx, 'node_id', childId);
      if (application) await this.apply(tx, application);
    });
  }

  /** @returns the application with its account open; null when there is not enough money yet, or it was open already. */
  async apply(tx: Tx, application: Application): Promise<Application | null> {
    const { parentId, nodeId } = application;
    if (nodeId === null) return null;
    const active = opened(application, await this.ledger.available(tx, depositOf(nodeId, parentId)), tx.now);
    if (!active) return null;
    await this.applications.save(tx, active);
    await this.documents.belongTo(tx, nodeId, active.id);
    await this.awaited.release(tx, active.id);
    const edge = await this.nodes.lockEdge(tx, parentId, nodeId);
    await this.nodes.saveEdge(tx, { ...edge, state: 'active', since: tx.now });
    const { email, contactName, locale } = active;
    await this.invitations.invite(tx, { nodeId, email, name: contactName, role: 'owner', locale, by: null });
    const done = { action: 'node.opened', by: null, object: nodeRef(nodeId) };
    await this.audit.add(tx, [
      { nodeId: parentId, ...done },
      { nodeId, ...done },
    ]);
    return active;
  }
}
