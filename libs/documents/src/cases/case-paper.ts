import { DomainError } from '#libs/kernel';
import type { PaperKind } from '../rules/paper-kind';

/** `submitted`: handed in and not decided. `replaced`: another one took its place, or it was taken back. */
export const PAPER_STATES = ['submitted', 'approved', 'rejected', 'replaced'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** One file handed in for one requirement of a case. */
export interface CasePaper {
  /** `pap_…`; it is the subject of its document. */
  readonly id: string;
  readonly caseId: string;
  /** The requirement's key. */
  readonly requirement: string;
  readonly kind: PaperKind;
  readonly documentId: string;
  readonly state: PaperState;
  /** The node that handed it in and may look at it again; through a link, the buyer. */
  readonly uploadedByNode: number;
  /** The person, the API key or the upload link. */
  readonly uploadedBy: string;
  /** The paper of another case, approved there, that counts here as well; null when it was handed in here. */
  readonly reusedFrom: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly createdAt: Date;
}

/** What the document of a paper belongs to: the paper it was handed in as. */
export const documentSubject = ({ id, reusedFrom }: Pick<CasePaper, 'id' | 'reusedFrom'>): string => reusedFrom ?? id;

export class PaperNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'paper-not-found';

  constructor(id: string) {
    super('There is no such paper.', { id });
  }
}
