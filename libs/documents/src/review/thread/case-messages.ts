import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type CaseMessage, MESSAGES_MAX, type Side, unreadOf } from './case-message';
import { caseMessageTable } from './case-message.table';
import { caseReadTable } from './case-read.table';

/** What was said about a case, and how much of it one side has not read. */
export interface Thread {
  readonly messages: readonly CaseMessage[];
  readonly unread: number;
}

export const NO_THREAD: Thread = { messages: [], unread: 0 };

/** Where messages about papers are kept. Whoever writes has locked the case. */
@Injectable()
export class CaseMessages {
  /** The oldest first. */
  of(from: Tx | Reads, caseId: string): Promise<CaseMessage[]> {
    return from.manager.find(caseMessageTable, { where: { caseId }, order: { id: 'ASC' }, take: MESSAGES_MAX });
  }

  /** The threads of these cases as this side sees them, by case; those without a message are not in it. */
  async threads(from: Tx | Reads, caseIds: readonly string[], side: Side): Promise<Map<string, Thread>> {
    if (caseIds.length === 0) return new Map();
    const all = await from.manager.find(caseMessageTable, { where: { caseId: In([...caseIds]) }, order: { id: 'ASC' } });
    const reads = await from.manager.findBy(caseReadTable, { caseId: In([...caseIds]), side });
    const readUpTo = new Map(reads.map(({ caseId, messageId }) => [caseId, messageId]));
    const byCase = new Map<string, CaseMessage[]>();
    for (const message of all) byCase.set(message.caseId, [...(byCase.get(message.caseId) ?? []), message]);
    return new Map([...byCase].map(([id, messages]) => [id, { messages, unread: unreadOf(messages, side, readUpTo.get(id) ?? null) }]));
  }

  /** Whoever writes has read what stands there. */
  async add(tx: Tx, message: CaseMessage): Promise<void> {
    await tx.manager.insert(caseMessageTable, message);
    await this.markRead(tx, message);
  }

  async markRead(tx: Tx, { caseId, side, id }: Pick<CaseMessage, 'caseId' | 'side' | 'id'>): Promise<void> {
    const before = await tx.manager.findOneBy(caseReadTable, { caseId, side });
    if (!before) await tx.manager.insert(caseReadTable, { caseId, side, messageId: id });
    else if (before.messageId < id) await tx.manager.update(caseReadTable, { caseId, side }, { messageId: id });
  }
}
