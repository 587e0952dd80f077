import { DomainError } from '#libs/kernel';
import type { PaperKind } from '../rules/paper-kind';
import { type CasePaper, PaperNotFound } from './case-paper';
import { progressOf } from './case-progress';
import { expectCase } from './moved-case';
import type { VerificationCase } from './verification-case';

/** How many versions of a paper a case takes. */
export const VERSIONS_MAX = 10;

/** Which paper of a case it is. */
export interface PaperWish {
  /** The requirement's key. */
  readonly requirement: string;
  readonly kind: PaperKind;
}

export class PaperNotAsked extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'paper-not-asked-for';

  constructor({ requirement, kind }: PaperWish, anyOf?: readonly PaperKind[]) {
    const message = anyOf ? `What is asked for here is one of ${anyOf.join(', ')}.` : 'This case does not ask for that.';
    const pointer = anyOf ? '/kind' : '/requirement';
    super(message, { requirement, kind, anyOf, errors: [{ pointer, code: 'paper-not-asked-for', message }] });
  }
}

export class PaperApproved extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'paper-already-approved';

  constructor(requirement: string) {
    super('This paper is approved: another one is not needed.', { requirement });
  }
}

export class TooManyPapers extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'paper-too-many-versions';

  constructor(requirement: string) {
    super(`A paper can be handed in ${VERSIONS_MAX} times.`, { requirement, limit: VERSIONS_MAX });
  }
}

/**
 * May this paper be handed in now? While papers are missing, and also while they are reviewed, as long as the one it takes the place of
 * is not approved. Returns the papers that make room for it.
 * @throws CaseNotOpen, PaperNotAsked, PaperApproved, TooManyPapers
 */
export function expectPaper(theCase: VerificationCase, papers: readonly CasePaper[], wish: PaperWish): CasePaper[] {
  expectCase(theCase, 'missing', 'in_review');
  const asked = progressOf(theCase, papers).requirements.find(({ key }) => key === wish.requirement);
  if (!asked) throw new PaperNotAsked(wish);
  if (!asked.anyOf.includes(wish.kind)) throw new PaperNotAsked(wish, asked.anyOf);
  if (asked.state === 'approved') throw new PaperApproved(wish.requirement);
  const versions = papers.filter(({ requirement }) => requirement === wish.requirement);
  if (versions.length >= VERSIONS_MAX) throw new TooManyPapers(wish.requirement);
  return versions.filter(({ state }) => state !== 'replaced').map(replaced);
}

/** What counts for a requirement is taken back, before it was submitted or after it was rejected. @throws CaseNotOpen, PaperNotFound, PaperApproved */
export function takenBack(theCase: VerificationCase, papers: readonly CasePaper[], id: string): CasePaper {
  if (!papers.some((paper) => paper.id === id)) throw new PaperNotFound(id);
  expectCase(theCase, 'missing');
  const counting = progressOf(theCase, papers).requirements.find(({ paper }) => paper?.id === id);
  if (!counting?.paper) throw new PaperNotFound(id);
  if (counting.paper.state === 'approved') throw new PaperApproved(counting.key);
  return replaced(counting.paper);
}

const replaced = (paper: CasePaper): CasePaper => ({ ...paper, state: 'replaced' });
