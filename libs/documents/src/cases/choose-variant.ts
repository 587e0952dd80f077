import { type Actor, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CasePapers } from './case-papers';
import { progressOf } from './case-progress';
import { CaseSides } from './case-sides';
import { expectCase } from './moved-case';
import { ReusePapers } from './reuse-papers';
import { changed } from './verification-case';
import { VerificationCases } from './verification-cases';

export class VariantUnknown extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'variant-unknown';

  constructor(variant: string, known: readonly string[]) {
    const message = `There is no such way here; there is ${known.join(', ')}.`;
    super(message, { variant, known, errors: [{ pointer: '/variant', code: 'variant-unknown', message }] });
  }
}

/** The orderer says which of the ways of its TLD the case goes: a school is formal or not. What was handed in stays. */
@Injectable()
export class ChooseVariant {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sides: CaseSides,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly reusePapers: ReusePapers,
    private readonly audit: AuditLog,
  ) {}

  /** @throws CaseNotFound, CaseNotOpen, VariantUnknown */
  run(by: Actor, caseId: string, variant: string): Promise<void> {
    return this.work.run(async (tx) => {
      const before = await this.sides.lock(tx, by.nodeId, caseId);
      expectCase(before, 'missing');
      const ways = before.requirements.map(({ key }) => key);
      if (!ways.includes(variant)) throw new VariantUnknown(variant, ways);
      if (variant === before.variant) return;
      const after = changed(before, { variant });
      const there = progressOf(after, await this.papers.of(tx, caseId)).requirements.flatMap(({ key, paper }) => (paper ? key : []));
      const reused = (await this.reusePapers.of(tx, [after])).filter(({ requirement }) => !there.includes(requirement));
      await this.papers.add(tx, reused);
      await this.cases.save(tx, after);
      const change = { before: before.variant, after: variant };
      await this.audit.add(tx, [{ nodeId: by.nodeId, action: 'case.variant-chosen', by, object: caseId, ...change }]);
    });
  }
}
