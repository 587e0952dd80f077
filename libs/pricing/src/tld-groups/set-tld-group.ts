import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { MarkupRules } from '../markup-rules';
import { RuleChanges } from '../markups/rule-changes';
import type { StoredMarkup } from '../markups/stored-markup';
import { listKey } from '../price-list';
import { renewStamp } from '../price-stamps';
import type { SellerRows } from '../seller-prices';
import { type TldGroup, groupRef } from './tld-group';
import { TldGroups } from './tld-groups';

/** A seller says which extensions belong together. Rules for the group follow at once, as if they had been set anew. */
@Injectable()
export class SetTldGroup {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: TldGroups,
    private readonly rules: MarkupRules,
    private readonly changes: RuleChanges,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NoticeTooShort when a price would rise sooner than its package promises */
  run(actor: Actor, group: TldGroup): Promise<TldGroup> {
    const { nodeId } = actor;
    return this.work.run(async (tx) => {
      await renewStamp(tx, nodeId);
      const before = (await this.groups.of(tx, nodeId)).find(({ name }) => name === group.name) ?? null;
      const standing = await this.rules.byTarget(tx, nodeId, groupRef(group.name), tx.now);
      for (const list of listsOf(standing)) await this.changes.note(tx, nodeId, list, tx.now, (rows) => withGroup(rows, group));
      await this.groups.put(tx, nodeId, group);
      await this.audit.add(tx, [{ nodeId, action: 'tld-group.set', by: actor, object: groupRef(group.name), before, after: group }]);
      return group;
    });
  }
}

/** The lists with a rule, each once; one for all buyers counts in every package already. */
function listsOf(rules: readonly StoredMarkup[]): readonly StoredMarkup['list'][] {
  const lists = new Map(rules.map(({ list }) => [listKey(list), list]));
  const all = [...lists.values()].find(({ kind }) => kind === 'all');
  return all ? [all, ...[...lists.values()].filter(({ kind }) => kind === 'child')] : [...lists.values()];
}

const withGroup = (rows: SellerRows, group: TldGroup): SellerRows => ({
  ...rows,
  tldGroups: [...rows.tldGroups.filter(({ name }) => name !== group.name), group].sort((a, b) => (a.name < b.name ? -1 : 1)),
});
