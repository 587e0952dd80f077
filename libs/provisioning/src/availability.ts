import { DocumentRules } from '#libs/documents';
import { Clock, DomainError } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { type Outcome, Registries, type Registry } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { type SoldHere, readName } from './read-items';

/** The most names in one question. */
export const NAMES_MAX = 100;

/** What is known about a name: `unknown` when its registry does not answer just now, `premium` when that asks more for it than for others. */
export interface NameAvailability {
  /** As it was asked. */
  readonly typed: string;
  /** A-label; null when it is no name. */
  readonly name: string | null;
  readonly status: 'available' | 'taken' | 'premium' | 'invalid' | 'unknown';
  readonly reason: string | null;
  readonly problem: DomainError | null;
}

interface CheckedName {
  readonly name: string;
  readonly available: boolean;
  readonly reason?: string;
  readonly isPremium?: boolean;
}

/** Asks the registries whether names are free: one check command per registry and as many names as it takes. */
@Injectable()
export class CheckAvailability {
  constructor(
    private readonly registries: Registries,
    private readonly rules: DocumentRules,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** One answer per name, in their order. A name that cannot be registered is `invalid`, with the reason. */
  async run(typed: readonly string[]): Promise<NameAvailability[]> {
    const answers = new Map<string, NameAvailability>();
    for await (const group of this.stream(typed)) for (const answer of group) answers.set(answer.typed, answer);
    return typed.map((text) => answers.get(text)!);
  }

  /** The same as it comes: what cannot be registered at once, the rest as each registry answers. */
  async *stream(typed: readonly string[]): AsyncGenerator<NameAvailability[]> {
    const sold = { tlds: this.registries.tlds, rules: await this.rules.lately(this.reads, this.clock.now()) };
    const read = typed.map((text, index) => ({ typed: text, name: readTyped(text, sold, index) }));
    yield read.flatMap(({ typed: text, name }) =>
      name instanceof DomainError ? { typed: text, name: null, status: 'invalid' as const, reason: name.message, problem: name } : [],
    );
    const asked = new Map<Registry, AskedName[]>();
    for (const { typed: text, name } of read) {
      if (name instanceof DomainError) continue;
      const registry = this.registries.forTld(name.tld)!;
      asked.set(registry, [...(asked.get(registry) ?? []), { typed: text, name: name.name }]);
    }
    const pending = new Map([...asked].map(([registry, names]) => [registry, ask(registry, names)]));
    while (pending.size > 0) {
      const { registry, answers } = await Promise.race(pending.values());
      pending.delete(registry);
      yield answers;
    }
  }
}

interface AskedName {
  readonly typed: string;
  readonly name: string;
}

async function ask(registry: Registry, asked: readonly AskedName[]): Promise<{ registry: Registry; answers: NameAvailability[] }> {
  const outcome = await check(registry, [...new Set(asked.map(({ name }) => name))]);
  return { registry, answers: asked.map(({ typed, name }) => ({ typed, name, ...read(name, outcome), problem: null })) };
}

/** Free or not, and at which price: one command where the registry tells its fees. */
async function check(registry: Registry, names: readonly string[]): Promise<Outcome<readonly CheckedName[]>> {
  const outcome = await registry.checkFees({ names, questions: [{ action: 'create', years: 1 }] });
  return outcome.kind === 'refused' && outcome.reason === 'unsupported' ? registry.checkDomains(names) : outcome;
}

function read(name: string, outcome: Outcome<readonly CheckedName[]>): Pick<NameAvailability, 'status' | 'reason'> {
  if (outcome.kind !== 'done') return { status: 'unknown', reason: 'The registry does not answer just now.' };
  const found = outcome.value.find((each) => each.name === name);
  if (!found) return { status: 'unknown', reason: 'The registry did not answer about this name.' };
  if (found.available && found.isPremium) return { status: 'premium', reason: 'Its registry asks another price for it than for others.' };
  return { status: found.available ? 'available' : 'taken', reason: found.reason ?? null };
}

/** A name that was typed, or why it cannot be registered. */
function readTyped(text: string, sold: SoldHere, index: number): { name: string; tld: string } | DomainError {
  try {
    const { name, tld } = readName(text, sold, `/names/${index}`);
    return { name: name.ascii, tld };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
