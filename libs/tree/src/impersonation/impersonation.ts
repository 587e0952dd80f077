import { DomainError, MINUTE, SECOND } from '#libs/kernel';
import { type Node, OPERATOR_ID, parentId } from '../nodes/node';

/** Somebody who has logged in as a person of a node below theirs, to see what that person sees. */
export interface Impersonation {
  /** The session it lives on: it belongs to the person who is impersonated, and has no refresh token. */
  readonly sessionId: string;
  /** Who really acts, for which node, and the session they began it from: when that one ends, this one does. */
  readonly byPerson: string;
  readonly byNode: number;
  readonly bySession: string;
  readonly reason: string;
}

/** How long it lasts; there is no going on. */
export const IMPERSONATION_MS = 15 * MINUTE;
export const IMPERSONATION_SECONDS = IMPERSONATION_MS / SECOND;

/** What this route does stays with the person themselves. */
export class ImpersonatorNotAllowed extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'impersonator-not-allowed';
}

/** Nobody could be found to log in as. */
export class NobodyToImpersonate extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'nobody-to-impersonate';
}

/** A node may log in as its direct children; the operator as anybody below it. */
export const mayImpersonate = (byNode: number, node: Node): boolean =>
  node.id !== byNode && (parentId(node) === byNode || byNode === OPERATOR_ID);
