import { after, newId, DAY } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { NEW_CLOCK } from '../deadlines/case-clock';
import type { DeadlinePolicy } from '../deadlines/deadline-policy';
import { type RuleContent, variantsFor } from '../rules/document-rule';
import { DocumentRules } from '../rules/document-rules';
import { isReusable } from '../rules/paper-kind';
import type { CasePaper } from './case-paper';
import { type ApprovedPaper, CasePapers } from './case-papers';
import { progressOf } from './case-progress';
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

/** How long an approved paper counts for further names of the same registrant. */
const GOOD_FOR_DAYS = 730;

/** Opens the cases of names that are ordered under TLDs that ask for papers. */
@Injectable()
export class OpenCases {
  constructor(
    private readonly rules: DocumentRules,
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
  ) {}

  /**
   * By subject; names whose TLD asks for nothing are not in it. What was approved for the same registrant before counts at once:
   * a case that has everything is approved when it is opened. Four queries for any number of names, one where none needs papers.
   */
  async apply(tx: Tx, wanted: readonly WantedCase[]): Promise<Map<string, VerificationCase>> {
    const rules = await this.rules.inForce(tx, tx.now);
    const asking = wanted.filter(({ tld }) => rules.asksForPapers(tld));
    if (asking.length === 0) return new Map();
    const contacts = [...new Set(asking.map(({ contact }) => contact.id))];
    const approved = await this.papers.approvedOf(tx, contacts, after(tx.now, -GOOD_FOR_DAYS * DAY));
    const opened = asking.map((each) => openCase(each, rules.of(each.tld)!.rule, approved, tx.now));
    await this.cases.add(
      tx,
      opened.map((each) => each.opened),
    );
    await this.papers.add(
      tx,
      opened.flatMap(({ papers }) => papers),
    );
    return new Map(opened.map((each) => [each.opened.subject, each.opened]));
  }
}

/** A case as it begins, with the papers that count from the start. */
function openCase(wanted: WantedCase, rule: RuleContent, approved: readonly ApprovedPaper[], at: Date) {
  const { contact, variant, ...given } = wanted;
  const requirements = variantsFor(rule, contact.organization === null ? 'person' : 'organization');
  const chosen = requirements.find(({ key }) => key === variant) ?? requirements[0]!;
  const blank: VerificationCase = {
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
  const papers = reused(blank, approved, at);
  const isComplete = progressOf(blank, papers).isComplete;
  return { opened: changed(blank, isComplete ? { state: 'approved', decidedAt: at } : {}), papers };
}

/** For each thing that is needed the newest good paper of the same registrant, where it is of a kind that counts more than once. */
export function reused(
  theCase: Pick<VerificationCase, 'id' | 'contactId' | 'variant' | 'requirements'>,
  approved: readonly ApprovedPaper[],
  at: Date,
): CasePaper[] {
  const own = approved.filter(({ contactId, paper }) => contactId === theCase.contactId && isReusable(paper.kind));
  return progressOf(theCase, []).requirements.flatMap(({ key, anyOf, isRequired }) => {
    const found = isRequired ? own.find(({ paper }) => anyOf.includes(paper.kind)) : undefined;
    if (!found) return [];
    const { paper } = found;
    return [{ ...paper, id: newId('pap', at), caseId: theCase.id, requirement: key, reusedFrom: paper.id, createdAt: at }];
  });
}
