import { DomainReads } from '#libs/domains';
import { type Actor, mayAct } from '#libs/kernel';
import { Reads, marks, readInteger } from '#libs/platform';
import type { Bill } from '#libs/pricing';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { RenewalPrices } from '../renewal-prices';
import { type Handover, HandoverNotFound, partiesOf, standingOf } from './handover';
import { type HandedName, Handovers } from './handovers';

/** A handover as lists show it: what each side may know of the other is decided by whoever shows it. */
export interface ShownHandover extends Handover {
  readonly count: number;
  /** A-label of the first of its names. */
  readonly first: string;
  /** What the two accounts are called. */
  readonly fromName: string;
  readonly toName: string | null;
}

/** One of its names: what the next year costs the giver now, and will cost the receiver; null where whoever looks may not know. */
export interface PricedName extends HandedName {
  readonly expiresAt: Date;
  readonly renewalNow: Bill | null;
  readonly renewalThere: Bill | null;
}

/** What the sides of handovers see of them. */
@Injectable()
export class HandoverReads {
  constructor(
    private readonly reads: Reads,
    private readonly handovers: Handovers,
    private readonly domains: DomainReads,
    private readonly prices: RenewalPrices,
  ) {}

  /** Those that the actor's node has a part in, newest first, older than `before`. A keyset page. */
  async list({ nodeId }: Actor, limit: number, before?: string): Promise<ShownHandover[]> {
    return this.shown(await this.handovers.ofNode(this.reads, nodeId, limit, before));
  }

  /** The operator, who has disputes to settle, finds each. @throws HandoverNotFound unless the actor's node has a part in it */
  async get(actor: Actor, id: string): Promise<{ handover: ShownHandover; names: PricedName[] }> {
    const handover = await this.handovers.get(this.reads, id);
    if (actor.nodeId !== OPERATOR_ID && !partiesOf(handover).includes(actor.nodeId)) throw new HandoverNotFound();
    return { handover: (await this.shown([handover]))[0]!, names: await this.names(actor, handover) };
  }

  private async names(actor: Actor, handover: Handover): Promise<PricedName[]> {
    const names = (await this.handovers.names(this.reads, [handover.id])).get(handover.id)!;
    const rows = await this.domains.byIds(names.map(({ domainId }) => domainId));
    const { isGiving, isReceiving } = standingOf(handover, actor.nodeId);
    const costs = async (ownerId: number | null, isTheirSide: boolean) => {
      const isSeen = isTheirSide && ownerId !== null && (ownerId === actor.nodeId || mayAct(actor, 'money:see'));
      return isSeen
        ? this.prices.yearly(
            this.reads,
            rows.map((row) => ({ ...row, ownerId })),
          )
        : new Map<string, Bill>();
    };
    const now = await costs(handover.fromId, isGiving);
    const there = await costs(handover.toId, isReceiving);
    const expiries = new Map(rows.map(({ id, expiresAt }) => [id, expiresAt]));
    return names.map((name) => ({
      ...name,
      expiresAt: expiries.get(name.domainId)!,
      renewalNow: now.get(name.domainId) ?? null,
      renewalThere: there.get(name.domainId) ?? null,
    }));
  }

  private async shown(handovers: readonly Handover[]): Promise<ShownHandover[]> {
    if (handovers.length === 0) return [];
    const ids = handovers.map(({ id }) => id);
    const counted = await this.reads.query<{ handover_id: string; names: unknown; first: string }>(
      `SELECT handover_id, COUNT(*) AS names, MIN(name) AS first FROM handover_name WHERE handover_id IN (${marks(ids)}) GROUP BY handover_id`,
      ids,
    );
    const nodeIds = handovers.flatMap(({ fromId, toId }) => (toId === null ? [fromId] : [fromId, toId]));
    const nodes = await this.reads.query<{ id: unknown; name: string }>(
      `SELECT id, name FROM node WHERE id IN (${marks(nodeIds)})`,
      nodeIds,
    );
    const nameOf = new Map(nodes.map(({ id, name }) => [readInteger(id), name]));
    const byId = new Map(counted.map((row) => [row.handover_id, row]));
    return handovers.map((handover) => ({
      ...handover,
      count: readInteger(byId.get(handover.id)?.names ?? 0),
      first: byId.get(handover.id)?.first ?? '',
      fromName: nameOf.get(handover.fromId)!,
      toName: handover.toId === null ? null : nameOf.get(handover.toId)!,
    }));
  }
}
