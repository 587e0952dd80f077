import type { DeadlinePolicy } from '#libs/documents';
import { type Reads, type Tx, insertRows, marks, readInstant, readInteger } from '#libs/platform';
import { PricePackages } from '#libs/pricing';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { OrderItem } from '../order-item';
import { DEADLINE_PRESETS } from './deadline-presets';
import { ANY_TLD, type StoredPolicy, policyAt } from './stored-policy';

interface PolicyRow {
  id: string;
  tld: string;
  package_id: unknown;
  valid_from: unknown;
  policy: string;
  set_by: string;
  created_at: unknown;
}

/** What happens when papers do not come: where it is kept, and what counts for whom. */
@Injectable()
export class DeadlinePolicies {
  constructor(
    private readonly nodes: Nodes,
    private readonly packages: PricePackages,
  ) {}

  /** A page of them, the last one to begin first. */
  async list(
    from: Pick<Tx | Reads, 'query' | 'dialect'>,
    { limit, before }: { readonly limit: number; readonly before?: readonly [Date, string] | undefined },
  ): Promise<StoredPolicy[]> {
    const at = before && from.dialect.instant(before[0]);
    const rows = await from.query<PolicyRow>(
      `SELECT * FROM deadline_policy${before ? ' WHERE valid_from <= ? AND (valid_from < ? OR id < ?)' : ''} ORDER BY valid_from DESC, id DESC LIMIT ${limit}`,
      before ? [at, at, before[1]] : [],
    );
    return rows.map(readPolicy);
  }

  async add(tx: Tx, { id, tld, packageId, validFrom, policy, setBy, createdAt }: StoredPolicy): Promise<void> {
    const when = { valid_from: validFrom, created_at: createdAt };
    await insertRows(tx, 'deadline_policy', [
      { id, tld, package_id: packageId ?? 0, policy: JSON.stringify(policy), set_by: setBy, ...when },
    ]);
  }

  /** What counts for these items, by item: by their TLD and by the package of the reseller below the operator through whom they are sold. */
  async forItems(tx: Tx, items: readonly Pick<OrderItem, 'id' | 'tld' | 'buyerId'>[]): Promise<Map<string, DeadlinePolicy>> {
    const stored = await this.begun(
      tx,
      items.map(({ tld }) => tld),
    );
    if (stored.length === 0) return new Map(items.map(({ id }) => [id, DEADLINE_PRESETS.daftarnama_v2]));
    const lineages = await this.nodes.lineages(
      tx,
      items.map(({ buyerId }) => buyerId),
    );
    const packages = new Map<number, number | null>();
    for (const [, way] of lineages) {
      const below = way[1]?.id;
      if (below !== undefined && !packages.has(below)) packages.set(below, await this.packages.assignedTo(tx, below));
    }
    return new Map(
      items.map(({ id, tld, buyerId }) => {
        const below = lineages.get(buyerId)?.[1]?.id;
        const packageId = below === undefined ? null : (packages.get(below) ?? null);
        return [id, policyAt(stored, { tld, packageId }, tx.now)?.policy ?? DEADLINE_PRESETS.daftarnama_v2];
      }),
    );
  }

  /** Those that have begun and may count under these TLDs. */
  private async begun(tx: Tx, tlds: readonly string[]): Promise<StoredPolicy[]> {
    const asked = [...new Set([...tlds, ANY_TLD])];
    const rows = await tx.query<PolicyRow>(`SELECT * FROM deadline_policy WHERE tld IN (${marks(asked)}) AND valid_from <= ?`, [
      ...asked,
      tx.dialect.instant(tx.now),
    ]);
    return rows.map(readPolicy);
  }
}

const readPolicy = (row: PolicyRow): StoredPolicy => ({
  id: row.id,
  tld: row.tld,
  packageId: readInteger(row.package_id) || null,
  validFrom: readInstant(row.valid_from),
  policy: JSON.parse(row.policy) as DeadlinePolicy,
  setBy: row.set_by,
  createdAt: readInstant(row.created_at),
});
