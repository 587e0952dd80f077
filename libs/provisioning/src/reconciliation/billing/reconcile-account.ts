import { Clock, DAY, DomainError, after } from '#libs/kernel';
import { Registries, type Registry, readCharges, readNames } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { CapturedItems } from './captured-items';
import { type BillingFinding, compareBilling } from './compare-billing';

/** What is compared without being told, in days back from now. */
const DAYS = 31;
/** How far apart the registry and we may write down the same thing: what falls on one side of an edge only is no finding. */
const EDGE_MS = DAY;

/** This registry has nothing to fetch that it could be compared by. */
export class ExportMissing extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'registry-export-missing';
}

/** What a registry account says that it charged and holds, against what we know. Null where it has nothing to say it by. */
export interface AccountReport {
  readonly registry: string;
  readonly from: Date;
  readonly to: Date;
  readonly billing: { readonly charges: number; readonly captured: number; readonly findings: readonly BillingFinding[] } | null;
  readonly names: { readonly held: number; readonly orphans: readonly string[] } | null;
}

/** Compares what a registry says that it charged us, and which names it holds for us, with what we know. It changes nothing. */
@Injectable()
export class ReconcileAccount {
  constructor(
    private readonly items: CapturedItems,
    private readonly registries: Registries,
    private readonly clock: Clock,
  ) {}

  /** The last month unless told otherwise. @throws RegistryUnknown, ExportMissing, ExportUnreadable */
  async run(name: string, period: { readonly from?: Date; readonly to?: Date } = {}): Promise<AccountReport> {
    const registry = this.registries.get(name);
    const { billing, names } = registry.settings.exports;
    if (!billing && !names) throw new ExportMissing(`${name} has no export to be compared by.`, { registry: name });
    const to = period.to ?? this.clock.now();
    const from = period.from ?? after(to, -DAYS * DAY);
    return {
      registry: name,
      from,
      to,
      billing: billing ? await this.billing(name, from, to) : null,
      names: names ? await this.names(name) : null,
    };
  }

  private async billing(name: string, from: Date, to: Date): Promise<AccountReport['billing']> {
    const registry = this.registries.get(name);
    // One account may serve several registries of ours.
    const all = (await readCharges(registry.settings)).filter((charge) => isOf(registry, charge.name));
    const mayHoldYear = await this.items.mayHoldYear(name, this.clock.now());
    const sides = async (margin: number) => {
      const [first, last] = [after(from, -margin), after(to, margin)];
      const captured = await this.items.between(name, first, last);
      return { charges: all.filter(({ at }) => at >= first && at < last), captured, mayHoldYear };
    };
    const [narrow, wide] = [await sides(0), await sides(EDGE_MS)];
    const still = new Set(compareBilling(wide).map(keyOf));
    const findings = compareBilling(narrow).filter((each) => still.has(keyOf(each)));
    return { charges: narrow.charges.length, captured: narrow.captured.length, findings };
  }

  private async names(name: string): Promise<AccountReport['names']> {
    const registry = this.registries.get(name);
    const held = (await readNames(registry.settings)).filter((each) => isOf(registry, each));
    return { held: held.length, orphans: await this.items.orphans(held) };
  }
}

const keyOf = ({ name, action }: BillingFinding): string => `${name} ${action}`;

const isOf = ({ tlds }: Registry, name: string): boolean => tlds.includes(name.slice(name.indexOf('.') + 1));
