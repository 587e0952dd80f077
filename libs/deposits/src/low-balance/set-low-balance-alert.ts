import { type Actor, type Money, may } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { AuditLog, People, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { OwnDeposit } from '../own-deposit';
import { type LowBalanceAlert, NoRecipient, RecipientNotAllowed, type Recipients } from './low-balance-alert';
import { LowBalanceAlerts } from './low-balance-alerts';

/** A node says below which amount whom it wants to hear that its deposit runs low. */
@Injectable()
export class SetLowBalanceAlert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly ownDeposit: OwnDeposit,
    private readonly people: People,
    private readonly alerts: LowBalanceAlerts,
    private readonly audit: AuditLog,
  ) {}

  /** Null while nobody has said anything. */
  get({ nodeId }: Actor): Promise<LowBalanceAlert | null> {
    return this.alerts.find(this.reads, nodeId);
  }

  /** Instead of what was said before; is the deposit below it already, they hear of that. @throws NoDeposit, NoRecipient, RecipientNotAllowed */
  async run(actor: Actor, threshold: Money, recipients: Recipients): Promise<LowBalanceAlert> {
    const { nodeId, personId: setBy } = actor;
    if (recipients.people.length + recipients.emails.length === 0) throw new NoRecipient();
    await this.ownDeposit.of(nodeId);
    return this.work.run(async (tx) => {
      for (const [index, personId] of recipients.people.entries()) {
        const role = (await this.people.memberships(tx, personId)).find((each) => each.nodeId === nodeId)?.role;
        if (!role || !may(role, 'money:see')) throw new RecipientNotAllowed(index);
      }
      const before = await this.alerts.lock(tx, nodeId);
      const after: LowBalanceAlert = { nodeId, threshold, recipients, isLow: false, setBy, setAt: tx.now };
      await this.alerts.put(tx, after);
      await this.audit.add(tx, [{ nodeId, action: 'low-balance-alert.set', by: actor, object: nodeRef(nodeId), before, after }]);
      return after;
    });
  }

  /** Nobody hears of it any more. */
  remove(actor: Actor): Promise<null> {
    const { nodeId } = actor;
    return this.work.run(async (tx) => {
      const before = await this.alerts.lock(tx, nodeId);
      if (!before) return null;
      await this.alerts.remove(tx, nodeId);
      await this.audit.add(tx, [{ nodeId, action: 'low-balance-alert.removed', by: actor, object: nodeRef(nodeId), before }]);
      return null;
    });
  }
}
