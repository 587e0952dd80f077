import { DomainError, HOUR, after } from '#libs/kernel';
import type { StoredDocument } from '../document';
import { type Fate, isOfBooks } from '../retention/retention';

/** Requests of people about their data are answered within three times 24 hours (UU 27/2022, articles 25 and following). */
const HOURS = 72;

/** `open`: to be decided. `done`: what may be erased was. `refused`: a law binds all of it. */
export type ErasureState = 'open' | 'done' | 'refused';

/**
 * Why a paper is kept although its owner asks to have it erased. `books`: it belongs to the books. `needed`: an application, an
 * order or a name is still running. `registry`: registries may ask for it for a year after the name's end. `hold`: somebody may
 * want to see it in a dispute.
 */
export type KeptBecause = 'books' | 'needed' | 'registry' | 'hold';

/** What may become of a paper, and of how many it did. Which ones were erased, the copy of the owner's data says. */
export const OUTCOMES = ['erased', 'books', 'needed', 'registry', 'hold'] as const satisfies readonly ('erased' | KeptBecause)[];
export type ErasureOutcome = (typeof OUTCOMES)[number];
export type ErasureCounts = Readonly<Record<ErasureOutcome, number>>;

/** A node asks to have its papers erased. */
export interface Erasure {
  /** `era_…` */
  readonly id: string;
  readonly nodeId: number;
  readonly state: ErasureState;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Null while it is open. */
  readonly outcomes: ErasureCounts | null;
  /** The node while it is open: one at a time. */
  readonly openOf: number | null;
}

export class ErasureNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'erasure-not-found';

  constructor(id: string) {
    super('There is no such request.', { id });
  }
}

export class ErasureRunning extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'erasure-running';

  constructor() {
    super('This was asked for already, and is not decided yet.');
  }
}

/** A request as it begins. */
export const asked = (id: string, nodeId: number, askedBy: string, at: Date): Erasure => ({
  id,
  nodeId,
  state: 'open',
  askedBy,
  askedAt: at,
  dueAt: after(at, HOURS * HOUR),
  decidedBy: null,
  decidedAt: null,
  outcomes: null,
  openOf: nodeId,
});

/** Which law keeps a paper; null when it may go. */
export function lawThatKeeps({ kind }: Pick<StoredDocument, 'kind'>, fate: Fate): KeptBecause | null {
  if (isOfBooks(kind)) return 'books';
  if (fate === 'refused') return null;
  return fate === 'ended' ? 'registry' : 'needed';
}

/** The request with what became of each paper. Refused only when there was something, and all of it is kept. */
export function decided(erasure: Erasure, papers: readonly ErasureOutcome[], by: string, at: Date): Erasure {
  const counted = OUTCOMES.map((outcome) => [outcome, papers.filter((each) => each === outcome).length] as const);
  const outcomes = Object.fromEntries(counted) as ErasureCounts;
  const isRefused = papers.length > 0 && outcomes.erased === 0;
  return { ...erasure, state: isRefused ? 'refused' : 'done', outcomes, decidedBy: by, decidedAt: at, openOf: null };
}
