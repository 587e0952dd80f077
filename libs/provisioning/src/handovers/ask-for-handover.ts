import { type Domain, DomainNotFound, Domains } from '#libs/domains';
import { type Actor, newId } from '#libs/kernel';
import { JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { NodeNotFound, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { LOOK_AT_HANDOVER } from '../job-kinds';
import { HANDOVERS_MAX, HANDOVER_NAMES_MAX, type Handover, HandoverRefused, TooManyHandovers, lapseAfter } from './handover';
import { HandoverNews } from './handover-news';
import { coolingHours } from './handover-rule';
import { HandoverRules } from './handover-rules';
import { Handovers } from './handovers';
import { NamesReady } from './names-ready';
import { type NamedReceiver, type Receiver, Receivers } from './receivers';

/** What somebody wants to give away. */
export interface HandoverWish {
  /** Whose names; those of whoever asks when it is left out. */
  readonly fromId?: number | undefined;
  /** All that the account has when it is left out. */
  readonly domainIds?: readonly string[] | undefined;
  readonly to: NamedReceiver;
}

/** The owner of names, or who sold them, asks to have them handed over to another account. */
@Injectable()
export class AskForHandover {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly domains: Domains,
    private readonly receivers: Receivers,
    private readonly ready: NamesReady,
    private readonly handovers: Handovers,
    private readonly jobs: JobQueue,
    private readonly news: HandoverNews,
    private readonly rules: HandoverRules,
  ) {}

  /**
   * An owner who asks has agreed. @throws NodeNotFound, DomainNotFound for what is not theirs; LinkNotValid for a code that does not
   * count; HandoverRefused, NamesNotReady, TooManyHandovers
   */
  run(actor: Actor, { fromId = actor.nodeId, domainIds, to }: HandoverWish): Promise<Handover> {
    return this.work.run(async (tx) => {
      const way = (await this.nodes.hold(tx, [fromId])).lineages.get(fromId)!;
      const seller = way.at(-2);
      if (fromId !== actor.nodeId && seller?.id !== actor.nodeId) throw new NodeNotFound();
      if (!seller) throw new HandoverRefused('The operator has nobody to hand names over from.');
      if ((await this.handovers.underWay(tx, fromId)) >= HANDOVERS_MAX) throw new TooManyHandovers();
      const receiver = await this.receivers.find(tx, to, seller.id);
      if (receiver?.ownerId === fromId) throw new HandoverRefused('The names are in this account already.');
      const domains = domainIds ? await this.named(tx, fromId, domainIds) : await this.all(tx, fromId);
      const ids = domains.map(({ id }) => id);
      await this.ready.assert(tx, domains, await this.handovers.open(tx, ids));
      const hours = await this.hours(
        tx,
        way.map(({ id }) => id),
        domains,
      );
      const from = { fromId, fromSellerId: seller.id, coolingHours: hours };
      const asked = handoverOf(tx, actor, from, to, receiver);
      const names = domains.map(({ id, name }) => ({ domainId: id, name }));
      await this.handovers.add(tx, asked, names);
      await this.jobs.add(tx, [{ kind: LOOK_AT_HANDOVER, payload: { handoverId: asked.id }, runAt: asked.lapsesAt }]);
      await this.news.tell(tx, asked, names, 'asked', actor);
      return asked;
    });
  }

  private async named(tx: Tx, fromId: number, ids: readonly string[]): Promise<Domain[]> {
    const found = await this.domains.lock(tx, ids);
    return ids.map((id, i) => {
      const domain = found.get(id);
      if (domain?.ownerId === fromId) return domain;
      const message = 'There is no such domain.';
      throw new DomainNotFound(message, { id, errors: [{ pointer: `/domains/${i}`, code: 'domain-not-found', message }] });
    });
  }

  private async all(tx: Tx, fromId: number): Promise<Domain[]> {
    const domains = [...(await this.domains.lockAllOf(tx, fromId, HANDOVER_NAMES_MAX + 1)).values()];
    if (domains.length === 0) throw new HandoverRefused('This account has no names.');
    if (domains.length > HANDOVER_NAMES_MAX)
      throw new HandoverRefused(`These are more than ${HANDOVER_NAMES_MAX} names: hand them over in parts.`);
    return domains;
  }

  private async hours(tx: Tx, way: readonly number[], domains: readonly Domain[]): Promise<number> {
    return coolingHours(await this.rules.of(tx, way), way, new Set(domains.map(({ tld }) => tld)));
  }
}

const handoverOf = (
  { now }: Tx,
  { personId, nodeId }: Actor,
  from: Pick<Handover, 'fromId' | 'fromSellerId' | 'coolingHours'>,
  to: NamedReceiver,
  receiver: Receiver | null,
): Handover => ({
  id: newId('hnd', now),
  ...from,
  toId: receiver?.ownerId ?? null,
  toSellerId: receiver?.sellerId ?? null,
  receiverId: receiver?.receiverId ?? null,
  toEmail: 'email' in to ? to.email : null,
  askedBy: personId,
  askedByNode: nodeId,
  state: 'asked',
  giverAgreedAt: nodeId === from.fromId ? now : null,
  receiverAgreedAt: null,
  coolsUntil: null,
  lapsesAt: lapseAfter(now),
  hold: null,
  createdAt: now,
  endedAt: null,
});
