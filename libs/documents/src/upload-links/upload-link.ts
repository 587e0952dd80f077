import { DAY, DomainError, after, newId } from '#libs/kernel';
import type { Hand } from '../cases/case-sides';

/** Lets whoever has it hand in papers for one case, without a login, and nothing else. */
export interface UploadLink {
  /** `upl_…` */
  readonly id: string;
  readonly caseId: string;
  /** SHA-256 (hex) of its secret, which nobody keeps. */
  readonly secretHash: string;
  /** How many files it takes. */
  readonly filesMax: number;
  /** The node, and its person, program, or the system, that made it. */
  readonly madeByNode: number;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** How many links of a case may be good at a time. */
export const LINKS_MAX = 10;

export class UploadLinkNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'upload-link-not-found';

  constructor(id: string) {
    super('There is no such link.', { id });
  }
}

export class TooManyUploadLinks extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-upload-links';

  constructor() {
    super(`A case has at most ${LINKS_MAX} links at a time: revoke one that is not needed.`, { limit: LINKS_MAX });
  }
}

/** It has taken all the files that it takes. */
export class UploadLinkFull extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'upload-link-full';

  constructor(limit: number) {
    super(`This link takes ${limit} files and has taken them. Ask for a new one.`, { limit });
  }
}

/** A new one, good for so many days and files. */
export const uploadLink = (
  caseId: string,
  secretHash: string,
  by: Hand,
  limits: { readonly uploadLinkDays: number; readonly uploadLinkFiles: number },
  at: Date,
): UploadLink => ({
  id: newId('upl', at),
  caseId,
  secretHash,
  filesMax: limits.uploadLinkFiles,
  madeByNode: by.nodeId,
  madeBy: by.id,
  createdAt: at,
  expiresAt: after(at, limits.uploadLinkDays * DAY),
  revokedAt: null,
});

/** Does it still count? */
export const isGood = ({ expiresAt, revokedAt }: UploadLink, at: Date): boolean => revokedAt === null && at < expiresAt;
