import { MINUTE } from '#libs/kernel';
import { type Again, type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { AccountSuspended } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { LOOK_AT_HANDOVER } from '../job-kinds';
import { CarryOver } from './carry-over';
import { type Handover, NamesNotReady, nextLook } from './handover';
import { HandoverNews } from './handover-news';
import { Handovers } from './handovers';

/** How soon names that cannot go yet are tried again. */
const BLOCKED_AGAIN_MS = 15 * MINUTE;

/** Does what the dates of a handover say: after the cooling-off its names go, in one transaction; what nobody agreed to lapses. */
@Injectable()
export class LookAtHandover implements JobHandler {
  readonly kind = LOOK_AT_HANDOVER;

  constructor(
    private readonly work: UnitOfWork,
    private readonly handovers: Handovers,
    private readonly carryOver: CarryOver,
    private readonly news: HandoverNews,
  ) {}

  async run(payload: Job['payload']): Promise<void | Again> {
    const id = String(payload['handoverId']);
    try {
      return await this.work.run((tx) => this.look(tx, id));
    } catch (error) {
      const isBlocked = error instanceof NamesNotReady || error instanceof AccountSuspended;
      if (!isBlocked) throw error;
      return this.work.run((tx) => this.blocked(tx, id));
    }
  }

  private async look(tx: Tx, id: string): Promise<void | Again> {
    const handover = await this.handovers.lock(tx, id);
    const due = handover && nextLook(handover);
    if (!handover || !due) return undefined;
    if (tx.now < due) return { againInMs: due.getTime() - tx.now.getTime() };
    if (handover.state === 'asked') return this.end(tx, handover, 'lapsed');
    const names = (await this.handovers.names(tx, [id])).get(id)!;
    const gone = await this.carryOver.apply(
      tx,
      handover,
      names.map(({ domainId }) => domainId),
    );
    if (gone.length === 0) return this.end(tx, handover, 'lapsed');
    await this.handovers.carried(tx, id, gone);
    return this.end(tx, handover, 'done');
  }

  /** What stands in the way may end: a renewal under way, a freeze, a suspension. Not for ever. */
  private async blocked(tx: Tx, id: string): Promise<void | Again> {
    const handover = await this.handovers.lock(tx, id);
    if (handover?.state !== 'cooling' || handover.hold) return undefined;
    if (tx.now < handover.lapsesAt) return { againInMs: BLOCKED_AGAIN_MS };
    return this.end(tx, handover, 'lapsed');
  }

  private async end(tx: Tx, handover: Handover, state: 'done' | 'lapsed'): Promise<void> {
    const ended: Handover = { ...handover, state, endedAt: tx.now };
    await this.handovers.save(tx, ended);
    const names = (await this.handovers.names(tx, [handover.id])).get(handover.id)!;
    await this.news.tell(tx, ended, state === 'done' ? names.filter(({ isCarried }) => isCarried) : names, state, null);
  }
}
