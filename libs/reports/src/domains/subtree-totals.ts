import { Clock, type Actor, MINUTE, after } from '#libs/kernel';
import { Reads, readInteger } from '#libs/platform';
import { type Node, Nodes, lineage, subtree } from '#libs/tree';
import { Injectable } from '@nestjs/common';

/** How many domains there are, by what their dates say. */
export interface DomainTotals {
  readonly active: number;
  /** Past their expiry, and still ours. */
  readonly expired: number;
}

/** What a node has sold with everybody below it. Totals look all the way down, names one level. */
export interface SubtreeTotals {
  /** The moment at which it was counted. */
  readonly asOf: Date;
  readonly all: DomainTotals;
  /** To the node's own customers. */
  readonly own: DomainTotals;
  /** Each child that sells, with everybody below it; those with the most first. */
  readonly children: readonly (DomainTotals & { readonly nodeId: number; readonly name: string })[];
}

interface SellerRow {
  readonly path: string;
  readonly active: unknown;
  readonly expired: unknown;
}

/** Counting takes as long as there are domains; nobody needs it fresher. */
const KEPT_MS = MINUTE;
const KEPT_MAX = 1_000;
const NONE: DomainTotals = { active: 0, expired: 0 };

const sum = (totals: readonly DomainTotals[]): DomainTotals => ({
  active: totals.reduce((all, { active }) => all + active, 0),
  expired: totals.reduce((all, { expired }) => all + expired, 0),
});

/** Counts domains over whole subtrees: one query, whose rows are sellers and not domains. */
@Injectable()
export class CountSubtree {
  private readonly kept = new Map<number, SubtreeTotals>();

  constructor(
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly clock: Clock,
  ) {}

  async run({ nodeId }: Pick<Actor, 'nodeId'>): Promise<SubtreeTotals> {
    const known = this.kept.get(nodeId);
    if (known && this.clock.now() < after(known.asOf, KEPT_MS)) return known;
    const counted = await this.count(await this.nodes.get(this.reads, nodeId));
    if (this.kept.size >= KEPT_MAX) this.kept.clear();
    this.kept.set(nodeId, counted);
    return counted;
  }

  private async count(node: Node): Promise<SubtreeTotals> {
    const asOf = this.clock.now();
    const sellers = await this.sellers(node, asOf);
    const depth = lineage(node).length;
    const byChild = new Map<number, DomainTotals[]>();
    for (const { path, ...totals } of sellers) {
      const child = lineage({ path })[depth];
      if (child !== undefined) byChild.set(child, [...(byChild.get(child) ?? []), totals]);
    }
    const names = await this.nodes.lineages(this.reads, [...byChild.keys()]);
    const children = [...byChild].map(([nodeId, totals]) => ({ nodeId, name: names.get(nodeId)!.at(-1)!.name, ...sum(totals) }));
    return {
      asOf,
      all: sum(sellers),
      own: sellers.find(({ path }) => path === node.path) ?? NONE,
      children: children.sort((a, b) => b.active - a.active || a.nodeId - b.nodeId),
    };
  }

  private async sellers(node: Node, at: Date): Promise<(DomainTotals & { readonly path: string })[]> {
    const { dialect } = this.reads;
    const { from, before } = subtree(node);
    const now = dialect.instant(at);
    const rows = await this.reads.query<SellerRow>(
      `SELECT n.path, SUM(CASE WHEN d.expires_at > ? THEN 1 ELSE 0 END) AS active, SUM(CASE WHEN d.expires_at > ? THEN 0 ELSE 1 END) AS expired
       FROM node n JOIN domain d${dialect.byIndex('domain_seller_live')} ON d.seller_id = n.id AND d.live_name IS NOT NULL
       WHERE n.path >= ? AND n.path < ? AND n.kind <> 'customer' GROUP BY n.id, n.path`,
      [now, now, from, before],
    );
    return rows.map(({ path, active, expired }) => ({ path, active: readInteger(active), expired: readInteger(expired) }));
  }
}
