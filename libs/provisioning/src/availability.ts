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
    const sold = { tlds: this.registries.tlds, rules: await this.rules.lately(this.reads, this.clock.now()) };
    const read = typed.map((text, index) => readTyped(text, sold, index));
    const answers = await this.ask(read.flatMap((each) => (each instanceof DomainError ? [] : [each])));
    return read.map((each, i) => {
      const text = typed[i]!;
      if (each instanceof DomainError) return { typed: text, name: null, status: 'invalid', reason: each.message, problem: each };
      const { status, reason } = answers.get(each.name)!;
      return { typed: text, name: each.name, status, reason, problem: null };
    });
  }

  private async ask(names: readonly { name: string; tld: string }[]): Promise<Map<string, Pick<NameAvailability, 'status' | 'reason'>>> {
    const byRegistry = new Map<Registry, Set<string>>();
    for (const { name, tld } of names) {
      const registry = this.registries.forTld(tld)!;
      byRegistry.set(registry, (byRegistry.get(registry) ?? new Set()).add(name));
    }
    const answers = await Promise.all(
      [...byRegistry].map(async ([registry, asked]) => ({ asked: [...asked], outcome: await check(registry, [...asked]) })),
    );
    return new Map(answers.flatMap(({ asked, outcome }) => asked.map((name) => [name, read(name, outcome)] as const)));
  }
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
