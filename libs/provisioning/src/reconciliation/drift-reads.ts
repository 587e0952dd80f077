import { type Actor } from '#libs/kernel';
import { Reads, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { DomainDrift, DriftAspect, DriftResolution } from './domain-drift';

/** A difference as the operator sees it, with the name it is about. */
export type ShownDrift = DomainDrift & { readonly name: string };

/** How many differences of a registry are open. */
export interface DriftCount {
  readonly registry: string;
  readonly aspect: DriftAspect;
  readonly open: number;
}

interface DriftRow {
  id: string;
  domain_id: string;
  name: string;
  registry: string;
  aspect: DriftAspect;
  ours: string;
  theirs: string;
  seen_at: unknown;
  resolution: DriftResolution | null;
  resolved_at: unknown;
}

/** What was otherwise at registries than here: the operator's, who alone buys from them. */
@Injectable()
export class DriftReads {
  constructor(private readonly reads: Reads) {}

  /** The newest first, before an id: those that are open, or those that ended in that way. A keyset page. */
  async list({ nodeId }: Actor, resolution: DriftResolution | null, limit: number, before?: string): Promise<ShownDrift[]> {
    if (nodeId !== OPERATOR_ID) return [];
    const rows = await this.reads.query<DriftRow>(
      `SELECT f.*, d.name FROM domain_drift f JOIN domain d ON d.id = f.domain_id WHERE ${resolution ? 'f.resolution = ?' : 'f.resolution IS NULL'}
       ${before === undefined ? '' : 'AND f.id < ?'} ORDER BY f.id DESC LIMIT ${limit}`,
      [...(resolution ? [resolution] : []), ...(before === undefined ? [] : [before])],
    );
    return rows.map(({ domain_id, seen_at, resolved_at, ...row }) => ({
      ...row,
      domainId: domain_id,
      seenAt: readInstant(seen_at),
      resolvedAt: readInstantOrNull(resolved_at),
    }));
  }

  /** Those that are open, by registry and kind. */
  async counts({ nodeId }: Actor): Promise<DriftCount[]> {
    if (nodeId !== OPERATOR_ID) return [];
    const rows = await this.reads.query<{ registry: string; aspect: DriftAspect; n: unknown }>(
      'SELECT registry, aspect, COUNT(*) AS n FROM domain_drift WHERE resolution IS NULL GROUP BY registry, aspect ORDER BY registry, aspect',
    );
    return rows.map(({ registry, aspect, n }) => ({ registry, aspect, open: readInteger(n) }));
  }
}
