import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { markupRef } from '../list-ref';
import { MarkupRules } from '../markup-rules';
import { renewStamp } from '../price-stamps';
import { RuleChanges } from './rule-changes';
import { ended, withoutMarkup } from './stored-markup';

/** A seller does without a rule from now on; a less particular one counts again, if there is any. */
@Injectable()
export class EndMarkup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: MarkupRules,
    private readonly changes: RuleChanges,
    private readonly audit: AuditLog,
  ) {}

  /** @throws MarkupNotFound, NoticeTooShort */
  run(actor: Actor, id: number): Promise<void> {
    return this.work.run(async (tx) => {
      await renewStamp(tx, actor.nodeId);
      const before = await this.rules.get(tx, actor.nodeId, id);
      await this.changes.note(tx, actor.nodeId, before.list, tx.now, (rows) => withoutMarkup(rows, id, tx.now));
      await this.rules.end(tx, actor.nodeId, id, ended(before, tx.now).rule.validUntil!);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'markup.ended', by: actor, object: markupRef(id), before: before.rule }]);
    });
  }
}
