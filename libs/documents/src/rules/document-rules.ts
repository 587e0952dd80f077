import { SECOND } from '#libs/kernel';
import { type Reads, type Tx, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DocumentRule } from './document-rule';
import { documentRuleTable } from './document-rule.table';
import { RulesInForce } from './rules-in-force';

/** Where the rules are kept. Rows are only added, so all that was read stays true; how many there are says whether it is everything. */
@Injectable()
export class DocumentRules {
  private known: readonly DocumentRule[] = [];
  private lookedAt = Number.NEGATIVE_INFINITY;

  /** The rules at that time. Costs one small query while nobody has changed them. */
  async inForce(from: Tx | Reads, at: Date): Promise<RulesInForce> {
    const [row] = await from.query<{ many: unknown }>('SELECT COUNT(*) AS many FROM document_rule');
    if (readInteger(row?.many) !== this.known.length) this.known = await from.manager.find(documentRuleTable, { order: { id: 'ASC' } });
    this.lookedAt = at.getTime();
    return new RulesInForce(this.known, at);
  }

  /** As they were a second ago at most: for what is asked all the time, and where a moment more or less is nothing to anybody. */
  async lately(from: Tx | Reads, now: Date): Promise<RulesInForce> {
    const age = now.getTime() - this.lookedAt;
    return age >= 0 && age < SECOND ? new RulesInForce(this.known, now) : this.inForce(from, now);
  }

  async add(tx: Tx, rule: Omit<DocumentRule, 'id'>): Promise<DocumentRule> {
    const { identifiers } = await tx.manager.insert(documentRuleTable, rule);
    return { ...rule, id: readInteger(identifiers[0]?.['id']) };
  }
}
