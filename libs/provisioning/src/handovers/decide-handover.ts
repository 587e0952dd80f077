import type { Actor } from '#libs/kernel';
import { JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { Nodes, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { LOOK_AT_HANDOVER } from '../job-kinds';
import { refuseSuspended } from '../refuse-suspended';
import {
  type Handover,
  HandoverHeld,
  HandoverNotFound,
  HandoverOver,
  NotYoursToAgree,
  NotYoursToLift,
  UNDER_WAY,
  agreed,
  isToAgree,
  lifted,
  nextLook,
  partiesOf,
} from './handover';
import { type HandoverEvent, HandoverNews } from './handover-news';
import { Handovers } from './handovers';

/** What the sides of a handover say about it. Each is refused with HandoverNotFound for others, and HandoverOver when it has ended. */
@Injectable()
export class DecideHandover {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handovers: Handovers,
    private readonly nodes: Nodes,
    private readonly jobs: JobQueue,
    private readonly news: HandoverNews,
  ) {}

  /**
   * Whoever owns the names, or is to own them, agrees; again changes nothing.
   * @throws NotYoursToAgree, HandoverHeld; AccountSuspended: who is shut out receives nothing
   */
  agree(actor: Actor, id: string): Promise<Handover> {
    const { nodeId } = actor;
    return this.decide(actor, id, async (tx, handover) => {
      if (handover.hold) throw new HandoverHeld();
      if (nodeId !== handover.fromId && nodeId !== handover.receiverId)
        throw new NotYoursToAgree('Whoever owns the names, or is to own them, agrees to it.');
      if (!isToAgree(handover, nodeId)) return undefined;
      if (nodeId === handover.receiverId) refuseSuspended(await this.nodes.hold(tx, [handover.toId!]));
      const after = agreed(handover, nodeId, tx.now);
      return [after, after.state === 'cooling' ? 'cooling' : 'agreed'];
    });
  }

  /** Anybody of the two sides takes it back, or does not want it, as long as it is not done; a dispute keeps nobody from that. */
  stop(actor: Actor, id: string): Promise<Handover> {
    return this.decide(actor, id, (tx, handover) => [{ ...handover, state: 'stopped', endedAt: tx.now }, 'stopped']);
  }

  /** A seller of either side, or the operator, says that it is disputed. */
  hold(actor: Actor, id: string, reason: string): Promise<Handover> {
    return this.decide(actor, id, (tx, handover) => {
      if (handover.hold) throw new HandoverHeld();
      return [{ ...handover, hold: { since: tx.now, byNode: actor.nodeId, reason } }, 'held'];
    });
  }

  /** Whoever held it, or the operator, says that the dispute is over; again changes nothing. @throws NotYoursToLift */
  lift(actor: Actor, id: string): Promise<Handover> {
    return this.decide(actor, id, (tx, handover) => {
      if (!handover.hold) return undefined;
      if (handover.hold.byNode !== actor.nodeId && actor.nodeId !== OPERATOR_ID)
        throw new NotYoursToLift('Somebody else holds it, and says when that is over.');
      return [lifted(handover, tx.now), 'lifted'];
    });
  }

  private decide(actor: Actor, id: string, decision: (tx: Tx, handover: Handover) => Decision | Promise<Decision>): Promise<Handover> {
    return this.work.run(async (tx) => {
      const handover = await this.handovers.lock(tx, id);
      if (!handover || !(partiesOf(handover).includes(actor.nodeId) || actor.nodeId === OPERATOR_ID)) throw new HandoverNotFound();
      if (!UNDER_WAY.has(handover.state)) throw new HandoverOver(handover);
      const decided = await decision(tx, handover);
      if (!decided) return handover;
      const [after, event] = decided;
      await this.handovers.save(tx, after);
      const runAt = nextLook(after);
      if (runAt) await this.jobs.add(tx, [{ kind: LOOK_AT_HANDOVER, payload: { handoverId: id }, runAt }]);
      await this.news.tell(tx, after, (await this.handovers.names(tx, [id])).get(id)!, event, actor);
      return after;
    });
  }
}

/** What becomes of it, and what is told; undefined where nothing changes. */
type Decision = readonly [Handover, HandoverEvent] | undefined;
