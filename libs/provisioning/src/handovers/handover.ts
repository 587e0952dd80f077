import { DAY, DomainError, HOUR, after } from '#libs/kernel';

/**
 * `asked`: it waits for both sides to agree. `cooling`: both have, and either may still stop it. `done`: the names are the receiver's.
 * `stopped`: somebody took it back or did not want it. `lapsed`: nobody agreed in time, or what stood in the way did not end.
 */
export const HANDOVER_STATES = ['asked', 'cooling', 'done', 'stopped', 'lapsed'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** Something may still become of a handover in one of these. */
export const UNDER_WAY: ReadonlySet<HandoverState> = new Set(['asked', 'cooling']);
export const HANDOVER_NAMES_MAX = 500;
/** How many one account may have under way. */
export const HANDOVERS_MAX = 20;
/** How long both sides have to agree; and, after the cooling-off, whatever stands in the way to end. */
const PATIENCE_MS = 7 * DAY;

/** Somebody who sells to one of the sides says that it is disputed: nothing goes on until that is lifted. */
export interface DisputeHold {
  readonly since: Date;
  readonly byNode: number;
  readonly reason: string;
}

/** Names that go from one account to another, whoever sells to the two. */
export interface Handover {
  /** `hnd_…` */
  readonly id: string;
  /** Who owns the names, and who sells to them. */
  readonly fromId: number;
  readonly fromSellerId: number;
  /** Who is to own them; null where nobody has the address that was named: nothing ever becomes of it, and nobody can tell. */
  readonly toId: number | null;
  readonly toSellerId: number | null;
  /** The node that agrees for the receiving side: the account itself, or its seller that made the code. */
  readonly receiverId: number | null;
  /** What whoever asked typed; null where it was a code. */
  readonly toEmail: string | null;
  readonly askedBy: string;
  readonly askedByNode: number;
  readonly state: HandoverState;
  readonly giverAgreedAt: Date | null;
  readonly receiverAgreedAt: Date | null;
  /** As it was when it was asked for. */
  readonly coolingHours: number;
  readonly coolsUntil: Date | null;
  readonly lapsesAt: Date;
  readonly hold: DisputeHold | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** Who looks at it, seen from the two sides. */
export interface Standing {
  readonly isGiving: boolean;
  readonly isReceiving: boolean;
}

export const standingOf = ({ fromId, fromSellerId, toId, toSellerId }: Handover, nodeId: number): Standing => ({
  isGiving: nodeId === fromId || nodeId === fromSellerId,
  isReceiving: nodeId === toId || nodeId === toSellerId,
});

/** The nodes that see it, each once. */
export const partiesOf = ({ fromId, fromSellerId, toId, toSellerId }: Handover): number[] => [
  ...new Set([fromId, fromSellerId, toId, toSellerId].filter((id) => id !== null)),
];

export const lapseAfter = (at: Date): Date => after(at, PATIENCE_MS);

/** Whether this node still has to agree. */
export const isToAgree = ({ state, fromId, receiverId, giverAgreedAt, receiverAgreedAt }: Handover, nodeId: number): boolean =>
  state === 'asked' && ((nodeId === fromId && !giverAgreedAt) || (nodeId === receiverId && !receiverAgreedAt));

/** After this node has agreed: with both sides' word the cooling-off begins. */
export function agreed(handover: Handover, nodeId: number, now: Date): Handover {
  const giverAgreedAt = handover.giverAgreedAt ?? (nodeId === handover.fromId ? now : null);
  const receiverAgreedAt = handover.receiverAgreedAt ?? (nodeId === handover.receiverId ? now : null);
  const heard = { ...handover, giverAgreedAt, receiverAgreedAt };
  return giverAgreedAt && receiverAgreedAt ? cooling(heard, now) : heard;
}

/** The dispute is over. Whoever had agreed gets the whole time to think again. */
export function lifted(handover: Handover, now: Date): Handover {
  const free = { ...handover, hold: null };
  return free.state === 'cooling' ? cooling(free, now) : { ...free, lapsesAt: lapseAfter(now) };
}

/** When something is to be done about it by itself; null while it is held, and when it has ended. */
export function nextLook({ state, hold, coolsUntil, lapsesAt }: Handover): Date | null {
  if (hold || !UNDER_WAY.has(state)) return null;
  return state === 'cooling' ? coolsUntil : lapsesAt;
}

function cooling(handover: Handover, now: Date): Handover {
  const coolsUntil = after(now, handover.coolingHours * HOUR);
  return { ...handover, state: 'cooling', coolsUntil, lapsesAt: lapseAfter(coolsUntil) };
}

export class HandoverNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'handover-not-found';

  constructor() {
    super('There is no such handover.');
  }
}

export class HandoverOver extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'handover-over';

  constructor({ state }: Pick<Handover, 'state'>) {
    super(`This handover is ${state}.`, { state });
  }
}

export class HandoverHeld extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'handover-held';

  constructor() {
    super('This handover is disputed: nothing goes on until that is lifted.');
  }
}

/** It is one's own to stop, and not to agree to: that is for whoever owns the names, or is to own them. */
export class NotYoursToAgree extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'not-yours-to-agree';
}

/** It was held by somebody else, who alone lifts that. */
export class NotYoursToLift extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'not-yours-to-lift';
}

export class HandoverRefused extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'handover-refused';
}

/** Some of the names cannot go now; `errors` says which and why. */
export class NamesNotReady extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'names-not-ready';
}

export class TooManyHandovers extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-handovers';

  constructor() {
    super(`At most ${HANDOVERS_MAX} handovers of an account are under way at a time.`, { most: HANDOVERS_MAX });
  }
}
