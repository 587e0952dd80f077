import type { Actor } from '#libs/kernel';
import type { SessionImpersonator } from '../login/standings';

/** Somebody who has been let in. */
export interface Visitor {
  readonly actor: Actor;
  /** A program has the id of its key here. */
  readonly sessionId: string;
  /** When the person last proved who they are on this session. */
  readonly steppedUpAt: Date | null;
  /** Who has logged in as them; null when it is themselves. */
  readonly impersonator: SessionImpersonator | null;
  /** Their node asks for a second factor, and they have none: they may set one up, and do nothing else. */
  readonly lacksSecondFactor: boolean;
}

// Kept beside the request, where nothing that a client sends can reach.
const visitors = new WeakMap<object, Visitor>();

export const letIn = (request: object, visitor: Visitor): unknown => visitors.set(request, visitor);

/** Who sent this request. Asking on a public route is a mistake in the program. */
export function visitorOf(request: object): Visitor {
  const visitor = visitors.get(request);
  if (!visitor) throw new TypeError('@By() and @Session() need a route with @Allow()');
  return visitor;
}
