import { type Reads, type Tx, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DocumentRule } from './document-rule';
import { documentRuleTable } from './document-rule.table';
import { RulesInForce } from './rules-in-force';

/** Where the rules are kept. Rows are only added, so all that was read stays true; how many there are says whether it is everything. */
@Injectable()
export class DocumentRules {
  private known: readonly DocumentRule[] = [];

  /** The rules at that time. Costs one small query while nobody has changed them. */
  async inForce(from: Tx | Reads, at: Date): Promise<RulesInForce> {
    const [row] = await from.query<{ many: unknown }>('SELECT COUNT(*) AS many FROM document_rule');
    if (readInteger(row?.many) !== this.known.length) this.known = await from.manager.find(documentRuleTable, { order: { id: 'ASC' } });
    return new RulesInForce(this.known, at);
  }

  async add(tx: Tx, rule: Omit<DocumentRule, 'id'>): Promise<DocumentRule> {
    const { identifiers } = await tx.manager.insert(documentRuleTable, rule);
    return { ...rule, id: readInteger(identifiers[0]?.['id']) };
  }
}
