import { DomainError } from '#libs/kernel';

/** Papers that must not be destroyed, whoever asks and whatever time has passed: a court, an authority or a dispute wants them. */
export interface DocumentHold {
  /** `hld_…` */
  readonly id: string;
  /** The node that asked for the papers and says so. */
  readonly nodeId: number;
  /** The id of a document, or of what documents were handed in for: an application, a paper, a case, a top-up. */
  readonly object: string;
  readonly reason: string;
  readonly placedBy: string;
  readonly placedAt: Date;
  readonly liftedBy: string | null;
  /** Null while it stands. */
  readonly liftedAt: Date | null;
}

export class DocumentHoldNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'document-hold-not-found';

  constructor(id: string) {
    super('There is no such hold.', { id });
  }
}

/** Nothing that was handed in to this node is called so. */
export class NothingToHold extends DomainError {
  readonly fault = 'missing';
  readonly code = 'nothing-to-hold';

  constructor(object: string) {
    super('There are no papers of that.', { object });
  }
}
