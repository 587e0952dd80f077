import { newId } from '#libs/kernel';
import { type Tx, insertRows, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Domain } from '#libs/domains';
import type { Difference, DriftAspect, DriftResolution } from './domain-drift';

const TEXT_MAX = 1_000;

/** Where differences are kept. */
@Injectable()
export class Drifts {
  /** Those of a domain that are open, and since when. */
  async open(tx: Tx, domainId: string): Promise<Map<DriftAspect, Date>> {
    const rows = await tx.query<{ aspect: DriftAspect; seen_at: unknown }>(
      'SELECT aspect, seen_at FROM domain_drift WHERE domain_id = ? AND open_aspect IS NOT NULL',
      [domainId],
    );
    return new Map(rows.map(({ aspect, seen_at }) => [aspect, readInstant(seen_at)]));
  }

  /** Open as long as there is no resolution. */
  async add(
    tx: Tx,
    { id, registry }: Pick<Domain, 'id' | 'registry'>,
    found: Difference,
    resolution: DriftResolution | null,
  ): Promise<void> {
    const { aspect, ours, theirs, expiresAt } = found;
    await insertRows(tx, 'domain_drift', [
      {
        id: newId('dft', tx.now),
        domain_id: id,
        registry,
        aspect,
        open_aspect: resolution ? null : `${id}:${aspect}`,
        ours: ours.slice(0, TEXT_MAX),
        theirs: theirs.slice(0, TEXT_MAX),
        expires_at: expiresAt ?? null,
        seen_at: tx.now,
        resolution,
        resolved_at: resolution && tx.now,
      },
    ]);
  }

  async resolve(tx: Tx, domainId: string, aspect: DriftAspect, resolution: DriftResolution): Promise<void> {
    await tx.query('UPDATE domain_drift SET open_aspect = NULL, resolution = ?, resolved_at = ? WHERE open_aspect = ?', [
      resolution,
      tx.dialect.instant(tx.now),
      `${domainId}:${aspect}`,
    ]);
  }

  /** How many names of a registry it has been seen not to have for us any more, since. */
  async goneSince(tx: Tx, registry: string, since: Date): Promise<number> {
    const [row] = await tx.query<{ n: unknown }>(
      "SELECT COUNT(*) AS n FROM domain_drift WHERE registry = ? AND resolution IN ('ended', 'left') AND resolved_at > ?",
      [registry, tx.dialect.instant(since)],
    );
    return readInteger(row!.n);
  }
}
