import { type Actor, DomainName } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { AuditLog, Letterheads, Nodes, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Handover, type HandoverState, isToAgree, partiesOf, standingOf } from './handover';
import type { HandedName } from './handovers';

/** What can be told about a handover. */
export type HandoverEvent = Exclude<HandoverState, 'cooling'> | 'agreed' | 'cooling' | 'held' | 'lifted';

/** Writes down in the logs of both sides what happened to a handover, and tells their owners. */
@Injectable()
export class HandoverNews {
  constructor(
    private readonly letters: OwnerLetters,
    private readonly letterheads: Letterheads,
    private readonly nodes: Nodes,
    private readonly audit: AuditLog,
  ) {}

  /** `by` is null where its dates did it. Each side hears of the names, and of nobody on the other side. */
  async tell(
    tx: Tx,
    handover: Handover,
    names: readonly Pick<HandedName, 'domainId' | 'name'>[],
    event: HandoverEvent,
    by: Actor | null,
  ): Promise<void> {
    const parties = partiesOf(handover);
    const logs = [...new Set([...parties, ...(by ? [by.nodeId] : [])])];
    await this.audit.add(
      tx,
      logs.flatMap((nodeId) =>
        names.map(({ domainId, name }) => ({
          nodeId,
          object: domainId,
          action: `domain.handover-${event}`,
          by,
          after: { handover: handover.id, name },
        })),
      ),
    );
    for (const nodeId of parties) await this.write(tx, handover, names, event, nodeId);
  }

  private async write(
    tx: Tx,
    handover: Handover,
    names: readonly Pick<HandedName, 'name'>[],
    event: HandoverEvent,
    nodeId: number,
  ): Promise<void> {
    const { url } = await this.letterheads.of(tx, await this.nodes.get(tx, nodeId));
    const first = DomainName.parse(names[0]!.name).unicode;
    const until = isToAgree(handover, nodeId) ? handover.lapsesAt : event === 'cooling' ? handover.coolsUntil : null;
    const { isReceiving } = standingOf(handover, nodeId);
    const said = isToAgree(handover, nodeId) && event === 'asked' ? (isReceiving ? WHAT.offered : WHAT.wanted) : WHAT[event];
    await this.letters.post(tx, nodeId, 'handover', (locale) => ({
      domain: first,
      count: String(names.length),
      change: said[locale],
      ...(handover.hold ? { reason: handover.hold.reason } : {}),
      ...(until ? { until: until.toISOString() } : {}),
      link: `${url}/handovers/${handover.id}`,
    }));
  }
}

const WHAT = {
  asked: { id: 'Pemindahan ke akun lain diminta', en: 'It was asked to hand it over to another account' },
  wanted: {
    id: 'Penjual Anda meminta domain dipindahkan ke akun lain; setujui bila Anda menghendakinya',
    en: 'Your seller asks to hand it over to another account: agree if you want that',
  },
  offered: {
    id: 'Domain ini akan diserahkan ke akun Anda; lihat harga perpanjangannya, lalu setujui bila Anda menghendakinya',
    en: 'It is to be handed over to your account: look at what renewing it costs, and agree if you want it',
  },
  agreed: { id: 'Satu pihak sudah menyetujui pemindahan', en: 'One side has agreed to the handover' },
  cooling: {
    id: 'Kedua pihak setuju; sampai waktu di bawah ini masing-masing masih dapat membatalkan',
    en: 'Both sides have agreed; until the time below either may still stop it',
  },
  done: { id: 'Domain sudah dipindahkan', en: 'It has been handed over' },
  stopped: { id: 'Pemindahan dibatalkan; domain tetap di tempatnya', en: 'The handover was stopped; it stays where it is' },
  lapsed: { id: 'Pemindahan gugur; domain tetap di tempatnya', en: 'The handover lapsed; it stays where it is' },
  held: { id: 'Pemindahan ditahan karena sengketa', en: 'The handover is held because it is disputed' },
  lifted: { id: 'Sengketa selesai; pemindahan berlanjut', en: 'The dispute is over; the handover goes on' },
} as const;
