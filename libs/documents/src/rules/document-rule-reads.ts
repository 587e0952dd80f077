import { Clock } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DocumentRule } from './document-rule';
import { documentRuleTable } from './document-rule.table';
import { DocumentRules } from './document-rules';

/** Rules for screens: what a TLD asks for is no secret. */
@Injectable()
export class DocumentRuleReads {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly rules: DocumentRules,
  ) {}

  /** Those in force now, by TLD. */
  async inForce(): Promise<DocumentRule[]> {
    return (await this.rules.inForce(this.reads, this.clock.now())).all();
  }

  /** What was, is and will be asked for a TLD, the newest first; before an id. */
  async history(tld: string, limit: number, before: number): Promise<DocumentRule[]> {
    const query = this.reads.manager.createQueryBuilder(documentRuleTable, 'r').where('r.tld = :tld AND r.id < :before', { tld, before });
    return query.orderBy('r.id', 'DESC').limit(limit).getMany();
  }
}
