import { type Actor, Clock, DAY, after } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { CELLS_MAX, type GridPlan, ImaginePrices, type ImaginedChange, PriceInvalid } from '#libs/pricing';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type ChildHit, type Simulation, simulate } from './simulation';
import { SubtreeReads } from './subtree-reads';

/** What somebody thinks of writing, and from when on; cells without a date of their own begin then. */
export interface SimulationWish {
  readonly changes: readonly ImaginedChange[];
  /** Now when it is left out. */
  readonly at?: Date;
}

/** A child by name: one level down, and no further. */
export type NamedChildHit = ChildHit & { readonly name: string };

/** What the change would do. */
export interface SimulationOutcome extends Omit<Simulation, 'children'> {
  readonly at: Date;
  readonly children: readonly NamedChildHit[];
  /** How many children would feel it, listed or not. */
  readonly childrenHit: number;
  readonly plans: readonly GridPlan[];
  /** Whether everybody below was looked at; there is a limit. */
  readonly isComplete: boolean;
}

const RENEWALS_AHEAD = 90 * DAY;
const RESELLERS_MAX = 300;
const GROUPS_MAX = 10_000;
/** Prices of sellers that one answer looks up. */
const LOOKUPS_MAX = 100_000;
const CHILDREN_LISTED = 100;

/** Tells a seller what a change of its prices would do to those below it. Writes nothing. */
@Injectable()
export class SimulatePriceChange {
  constructor(
    private readonly nodes: Nodes,
    private readonly below: SubtreeReads,
    private readonly prices: ImaginePrices,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** @throws PriceInvalid for the past or too many cells; PackageNotFound, NodeNotFound, OperatorOnly for foreign lists */
  async run(actor: Actor, { changes, at: wished }: SimulationWish): Promise<SimulationOutcome> {
    const now = this.clock.now();
    const at = wished ?? now;
    if (at < now) throw PriceInvalid.at('/at', 'A price begins now or later.');
    const cells = changes.reduce((count, change) => count + change.cells.length, 0);
    if (cells > CELLS_MAX) throw new PriceInvalid(`At most ${CELLS_MAX} cells are looked at at once.`, { cellsMax: CELLS_MAX });
    const mine = (await this.nodes.lineages(this.reads, [actor.nodeId])).get(actor.nodeId)!;
    const me = mine.at(-1)!;
    const resellersMax = Math.min(RESELLERS_MAX, Math.max(1, Math.floor(LOOKUPS_MAX / Math.max(1, cells))));
    const resellers = await this.below.resellers(me, resellersMax + 1);
    const looked = resellers.slice(0, resellersMax);
    const due = await this.below.renewals(me, { from: at, before: after(now, RENEWALS_AHEAD) }, GROUPS_MAX + 1);
    const known = new Set([...mine, ...looked.map((way) => way.at(-1)!)].map(({ id }) => id));
    const renewals = due.slice(0, GROUPS_MAX).filter(({ way }) => way.slice(0, -1).every(({ id }) => known.has(id)));
    const whatIf = await this.prices.run(actor, beginning(changes, at), [...known], now);
    const found = simulate(whatIf, { mine, resellers: looked, renewals, at });
    return {
      ...found,
      at,
      children: await this.named(found.children.slice(0, CHILDREN_LISTED)),
      childrenHit: found.children.length,
      plans: whatIf.plans,
      isComplete: looked.length === resellers.length && renewals.length === due.length,
    };
  }

  private async named(children: readonly ChildHit[]): Promise<NamedChildHit[]> {
    if (children.length === 0) return [];
    const ways = await this.nodes.lineages(
      this.reads,
      children.map(({ childId }) => childId),
    );
    return children.map((child) => ({ ...child, name: ways.get(child.childId)!.at(-1)!.name }));
  }
}

const beginning = (changes: readonly ImaginedChange[], at: Date): ImaginedChange[] =>
  changes.map(({ list, cells }) => ({ list, cells: cells.map((cell) => ({ validFrom: at, ...cell })) }));
