import { DomainError } from '#libs/kernel';
import { CaseNotFound, type VerificationCase } from '../../cases/verification-case';

/** Who speaks: the operator's reviewers, the node that ordered the name, or the one that sold it. */
export const SIDES = ['reviewer', 'buyer', 'seller'] as const;
export type Side = (typeof SIDES)[number];

/** One message about one paper of a case. Never changed: what was asked about a paper stays with that version of it. */
export interface CaseMessage {
  /** `msg_…` */
  readonly id: string;
  readonly caseId: string;
  readonly paperId: string;
  readonly side: Side;
  readonly nodeId: number;
  readonly personId: string;
  readonly text: string;
  readonly createdAt: Date;
}

export const MESSAGE_MAX = 1_000;
/** Of one case. Whoever needs more should use the telephone. */
export const MESSAGES_MAX = 100;

export class TooManyMessages extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'case-messages-too-many';

  constructor() {
    super(`A case has at most ${MESSAGES_MAX} messages.`, { limit: MESSAGES_MAX });
  }
}

/** On whose side a node is that ordered or sold the name. @throws CaseNotFound to anybody else */
export function sideOf({ id, ownerId, sellerId }: Pick<VerificationCase, 'id' | 'ownerId' | 'sellerId'>, nodeId: number): Side {
  if (nodeId === ownerId) return 'buyer';
  if (nodeId === sellerId) return 'seller';
  throw new CaseNotFound(id);
}

/** What one side has not read of the others. `readUpTo`: the last message it has seen; messages sort by id. */
export const unreadOf = (messages: readonly CaseMessage[], side: Side, readUpTo: string | null): number =>
  messages.filter((each) => each.side !== side && (readUpTo === null || each.id > readUpTo)).length;
