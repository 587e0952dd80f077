import type { Outcome, RefusalReason } from '../outcome';

/** The answer of a check for one name or id. */
export interface Checked {
  readonly asked: string;
  readonly available: boolean;
  readonly reason?: string;
}

type Ask<T> = (part: readonly string[]) => Promise<Outcome<readonly T[]>>;
type Refused<T> = (asked: string, reason: string) => T;

/** Refusals that one bad name can bring upon all names of its command. */
const CAUSED_BY_ONE: ReadonlySet<RefusalReason> = new Set<RefusalReason>(['bad-input', 'policy']);

/**
 * Asks a check of any length in commands of at most `most`, and puts the answers in the order of the question. When a
 * command is refused for something that a single name may have caused, its names are asked one by one, and those
 * refused again are not available for the reason the registry gave, which `refused` puts as an answer.
 */
export async function inParts<T extends Checked>(
  asked: readonly string[],
  most: number,
  ask: Ask<T>,
  refused: Refused<T>,
): Promise<Outcome<readonly T[]>> {
  const found: T[] = [];
  for (let at = 0; at < asked.length; at += most) {
    const outcome = await askPart(asked.slice(at, at + most), ask, refused);
    if (outcome.kind !== 'done') return outcome;
    found.push(...outcome.value);
  }
  return { kind: 'done', value: found };
}

async function askPart<T extends Checked>(part: readonly string[], ask: Ask<T>, refused: Refused<T>): Promise<Outcome<readonly T[]>> {
  const outcome = await ask(part);
  if (outcome.kind === 'done') return inOrder(part, outcome.value);
  if (outcome.kind !== 'refused' || !CAUSED_BY_ONE.has(outcome.reason)) return outcome;
  if (part.length === 1) return { kind: 'done', value: [refused(part[0]!, outcome.message)] };
  return inParts(part, 1, ask, refused);
}

/** Servers answer in any order and may change capitals; a name left out makes the answer useless. */
function inOrder<T extends Checked>(part: readonly string[], answers: readonly T[]): Outcome<readonly T[]> {
  const byName = new Map(answers.map((answer) => [answer.asked.toLowerCase(), answer]));
  const missing = part.find((each) => !byName.has(each.toLowerCase()));
  if (missing !== undefined) return { kind: 'unavailable', reason: `the registry did not answer for ${missing}` };
  return { kind: 'done', value: part.map((each) => ({ ...byName.get(each.toLowerCase())!, asked: each })) };
}
