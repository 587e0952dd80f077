import { type Actor, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { DocumentRule, RuleContent } from './document-rule';
import { DocumentRules } from './document-rules';
import { refuseUnsoundRule } from './sound-rule';

export class RulesOfOperator extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'rules-of-operator';

  constructor() {
    super('What a TLD asks for is said by the operator, for everybody.');
  }
}

export class RuleInThePast extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'rule-in-the-past';

  constructor() {
    const message = 'A rule begins now or later: cases of the past went by what was asked then.';
    super(message, { errors: [{ pointer: '/validFrom', code: 'rule-in-the-past', message }] });
  }
}

/** The operator says what a TLD asks for, from now or from a later day on. Cases that were opened before keep what they were asked. */
@Injectable()
export class SetDocumentRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: DocumentRules,
    private readonly audit: AuditLog,
  ) {}

  /** `validFrom` undefined is now. @throws RulesOfOperator, RuleInThePast, RuleUnsound */
  run(by: Actor, tld: string, rule: RuleContent, validFrom?: Date): Promise<DocumentRule> {
    return this.work.run(async (tx) => {
      if (by.nodeId !== OPERATOR_ID) throw new RulesOfOperator();
      if (validFrom && validFrom < tx.now) throw new RuleInThePast();
      refuseUnsoundRule(rule);
      const { rule: before } = (await this.rules.inForce(tx, tx.now)).of(tld) ?? {};
      const set = await this.rules.add(tx, { tld, rule, validFrom: validFrom ?? tx.now, createdBy: by.personId, createdAt: tx.now });
      await this.audit.add(tx, [{ nodeId: by.nodeId, action: 'document-rule.set', by, object: tld, before, after: set.rule }]);
      return set;
    });
  }
}
