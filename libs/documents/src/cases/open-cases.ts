import { newId } from '#libs/kernel';
import { Settings, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { NEW_CLOCK } from '../deadlines/case-clock';
import type { DeadlinePolicy } from '../deadlines/deadline-policy';
import { type RuleContent, variantsFor } from '../rules/document-rule';
import { DocumentRules } from '../rules/document-rules';
import { CasePapers } from './case-papers';
import { progressOf } from './case-progress';
import { ReusePapers } from './reuse-papers';
import { changed, type VerificationCase } from './verification-case';
import { VerificationCases } from './verification-cases';

/** A name whose registrant may have to show papers. */
export interface WantedCase extends Pick<VerificationCase, 'subject' | 'name' | 'tld' | 'ownerId' | 'sellerId' | 'sellerParentId'> {
  /** The registrant. */
  readonly contact: { readonly id: string; readonly organization: string | null };
  /** Which way of the rule it goes; the first one, unless somebody chose. One that the rule does not have counts as none. */
  readonly variant?: string | undefined;
  readonly policy: DeadlinePolicy | null;
}

/** Opens the cases of names that are ordered under TLDs that ask for papers. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly rules: DocumentRules,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly reusePapers: ReusePapers,
    private readonly settings: Settings,
  ) {}

  /**
   * By subject; names whose TLD asks for nothing are not in it. What was approved for the same registrant before counts at once:
   * a case that has everything is approved when it is opened. Four queries for any number of names, one where none needs papers.
   */
  async apply(tx: Tx, wanted: readonly WantedCase[]): Promise<Map<string, VerificationCase>> {
    const rules = await this.rules.inForce(tx, tx.now);
    const asking = wanted.filter(({ tld }) => rules.asksForPapers(tld));
    if (asking.length === 0) return new Map();
    const marked = this.settings.fourEyesTlds.split(',');
    const blank = asking.map((each) => ({
      ...blankCase(each, rules.of(each.tld)!.rule, tx.now),
      fourEyes: marked.includes(each.tld),
    }));
    const reused = await this.reusePapers.of(tx, blank);
    const cases = blank.map((each) => {
      const { isComplete } = progressOf(
        each,
        reused.filter(({ caseId }) => caseId === each.id),
      );
      return changed(each, isComplete ? { state: 'approved', decidedAt: tx.now } : {});
    });
    await this.cases.add(tx, cases);
    await this.papers.add(tx, reused);
    return new Map(cases.map((each) => [each.subject, each]));
  }
}

/** A case as it begins, with nothing shown. */
function blankCase(wanted: WantedCase, rule: RuleContent, at: Date): VerificationCase {
  const { contact, variant, ...given } = wanted;
  const requirements = variantsFor(rule, contact.organization === null ? 'person' : 'organization');
  const chosen = requirements.find(({ key }) => key === variant) ?? requirements[0]!;
  return {
    ...given,
    ...NEW_CLOCK,
    id: newId('case', at),
    contactId: contact.id,
    variant: chosen.key,
    requirements,
    state: 'missing',
    closedBecause: null,
    dueAt: null,
    nextAt: null,
    remindedHours: [],
    registeredAt: null,
    fourEyes: false,
    reviewerId: null,
    leaseUntil: null,
    submittedAt: null,
    decidedAt: null,
    createdAt: at,
    listedAt: at,
    version: 0,
  };
}
