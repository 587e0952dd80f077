import type { RuleVariant } from '../rules/document-rule';
import type { PaperKind } from '../rules/paper-kind';
import type { CasePaper, PaperState } from './case-paper';
import type { VerificationCase } from './verification-case';

/** Something to be shown, with the paper that counts for it. */
export interface RequirementState {
  readonly key: string;
  readonly anyOf: readonly PaperKind[];
  readonly isRequired: boolean;
  /** The newest that was not replaced; null where there is none. */
  readonly paper: CasePaper | null;
  readonly state: 'missing' | Exclude<PaperState, 'replaced'>;
}

/** How far a case is. What is required and what merely blocks is counted apart: nobody sees "2 of 2" and cannot pass. */
export interface CaseProgress {
  readonly requirements: readonly RequirementState[];
  /** How many have to be shown. */
  readonly required: number;
  /** How many of those are approved. */
  readonly approved: number;
  /** How many optional ones were handed in and are not approved: each has to be, or be taken back. */
  readonly blocking: number;
  /** Keys of the required ones that nothing was handed in for. */
  readonly missing: readonly string[];
  /** Every required one is approved, and every optional one that was handed in. */
  readonly isComplete: boolean;
  /** Everything that is needed is there and nothing of it is rejected: it can go to review. */
  readonly isReady: boolean;
  /** Something waits for a decision. */
  readonly isUndecided: boolean;
}

/** The way a case goes. */
export function variantOf({ id, variant, requirements }: Pick<VerificationCase, 'id' | 'variant' | 'requirements'>): RuleVariant {
  const chosen = requirements.find(({ key }) => key === variant);
  if (!chosen) throw new Error(`the case ${id} goes a way "${variant}" that it does not have`);
  return chosen;
}

/** What one of a rule's ways asks for: first what is needed, then what may be added, each of those under the name of its kind. */
const asked = ({ allOf, optional }: RuleVariant) => [
  ...allOf.map(({ key, anyOf }) => ({ key, anyOf, isRequired: true })),
  ...optional.map((kind) => ({ key: kind, anyOf: [kind], isRequired: false })),
];

/** How far a case is with these papers, given in any order. */
export function progressOf(theCase: Pick<VerificationCase, 'id' | 'variant' | 'requirements'>, papers: readonly CasePaper[]): CaseProgress {
  const counting = papers.filter(({ state }) => state !== 'replaced').sort((a, b) => (a.id < b.id ? -1 : 1));
  const requirements = asked(variantOf(theCase)).map((each): RequirementState => {
    const paper = counting.findLast(({ requirement, kind }) => requirement === each.key && each.anyOf.includes(kind)) ?? null;
    return { ...each, paper, state: paper ? (paper.state as Exclude<PaperState, 'replaced'>) : 'missing' };
  });
  const needed = requirements.filter(({ isRequired }) => isRequired);
  const added = requirements.filter(({ isRequired, paper }) => !isRequired && paper);
  const counts = [...needed, ...added];
  return {
    requirements,
    required: needed.length,
    approved: needed.filter(({ state }) => state === 'approved').length,
    blocking: added.filter(({ state }) => state !== 'approved').length,
    missing: needed.filter(({ state }) => state === 'missing').map(({ key }) => key),
    isComplete: counts.every(({ state }) => state === 'approved'),
    isReady: counts.every(({ state }) => state === 'approved' || state === 'submitted'),
    isUndecided: counts.some(({ state }) => state === 'submitted'),
  };
}
