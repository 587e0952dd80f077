import type { Actor } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CORETAX_DEFAULT, type CoretaxChoice, coretaxChoice } from './coretax-choice';
import { coretaxChoiceTable } from './coretax-choice.table';

/** How each seller wants its files for Coretax. They count for every file from then on, also of runs that are written. */
@Injectable()
export class CoretaxChoices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async of(from: Tx | Reads, nodeId: number): Promise<CoretaxChoice> {
    const row = await from.manager.findOneBy(coretaxChoiceTable, { nodeId });
    if (!row) return CORETAX_DEFAULT;
    const { itemKind, itemCode, othersPlace, hasDocumentMonth } = row;
    return { itemKind, itemCode, othersPlace, hasDocumentMonth: Boolean(hasDocumentMonth) };
  }

  /** @throws CoretaxCodeInvalid */
  set(actor: Actor, said: CoretaxChoice): Promise<CoretaxChoice> {
    const { nodeId } = actor;
    const after = coretaxChoice(said);
    return this.work.run(async (tx) => {
      const before = await this.of(tx, nodeId);
      await tx.manager.upsert(coretaxChoiceTable, { nodeId, ...after }, ['nodeId']);
      await this.audit.add(tx, [{ nodeId, action: 'coretax-choice.set', by: actor, object: nodeRef(nodeId), before, after }]);
      return after;
    });
  }
}
