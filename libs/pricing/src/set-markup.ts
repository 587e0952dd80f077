import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { listRef } from './list-ref';
import { type MarkupRule, refuseUnsound } from './markup-rule';
import { MarkupRules } from './markup-rules';
import { RuleChanges } from './markups/rule-changes';
import { withMarkup } from './markups/stored-markup';
import { OwnLists } from './own-lists';
import { validityOf } from './price';
import type { PriceList } from './price-list';
import { renewStamp } from './price-stamps';

/** Where a seller's rule counts: in a package, for one direct child, or for all its buyers. */
export type MarkupList = PriceList & { readonly kind: 'package' | 'child' | 'all' };

/** A rule somebody sets. Without dates it holds at once and for good. */
export type NewMarkup = Omit<MarkupRule, 'validFrom' | 'validUntil'> & Partial<Pick<MarkupRule, 'validFrom' | 'validUntil'>>;

/** A seller says how its prices follow from its cost where it has set none; the rule before it is closed. */
@Injectable()
export class SetMarkup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lists: OwnLists,
    private readonly rules: MarkupRules,
    private readonly changes: RuleChanges,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PriceInvalid, PackageNotFound, NodeNotFound, NoticeTooShort */
  run(actor: Actor, list: MarkupList, markup: NewMarkup): Promise<void> {
    return this.work.run(async (tx) => {
      const rule = { ...markup, ...validityOf(markup, tx.now) };
      refuseUnsound(markup);
      await this.lists.refuseForeign(tx, actor.nodeId, list);
      await renewStamp(tx, actor.nodeId);
      await this.changes.note(tx, actor.nodeId, list, rule.validFrom, (rows) => withMarkup(rows, list, rule));
      await this.apply(tx, actor.nodeId, list, markup);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'markup.set', by: actor, object: listRef(list), after: rule }]);
    });
  }

  async apply(tx: Tx, sellerId: number, list: MarkupList, markup: NewMarkup): Promise<void> {
    refuseUnsound(markup);
    await this.lists.refuseForeign(tx, sellerId, list);
    await this.rules.add(tx, sellerId, list, { ...markup, ...validityOf(markup, tx.now) });
  }
}
