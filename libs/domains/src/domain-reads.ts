import { Clock } from '#libs/kernel';
import { Reads, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Domain, DomainNotFound, type Phase, phaseAt } from './domain';
import { DOMAIN_COLUMNS, type StoredDomain, readDomain } from './domain-row';
import { ruleOf } from './tld-rule';

/** A domain as lists and pages show it, with the phase it is in now. The auth code is not among it. */
export type DomainRow = Omit<Domain, 'authInfo'> & { readonly phase: Phase };

/** Where the previous page ended. */
export interface DomainKey {
  readonly expiresAt: Date;
  readonly id: string;
}

/** Queries over domains, for screens. */
@Injectable()
export class DomainReads {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** These domains, in this order, whoever owns them: the caller knows whom to show them to. */
  async byIds(ids: readonly string[]): Promise<DomainRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.reads.query<StoredDomain>(`SELECT ${DOMAIN_COLUMNS} FROM domain WHERE id IN (${marks(ids)})`, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []).map((row) => this.read(row));
  }

  /** Domains that these nodes have sold and that expire within a window, soonest first. A keyset page. */
  async expiring(
    sellerIds: readonly number[],
    window: { from: Date; before: Date },
    limit: number,
    after?: DomainKey,
  ): Promise<DomainRow[]> {
    if (sellerIds.length === 0) return [];
    const { dialect } = this.reads;
    const [first, before] = [after && after.expiresAt > window.from ? after.expiresAt : window.from, window.before].map((at) =>
      dialect.instant(at),
    );
    const rows = await this.reads.query<StoredDomain>(
      `SELECT ${DOMAIN_COLUMNS} FROM domain${dialect.byIndex('domain_seller')} WHERE seller_id IN (${marks(sellerIds)}) AND live_name IS NOT NULL
       AND expires_at >= ? AND expires_at < ?${after ? ' AND (expires_at > ? OR id > ?)' : ''} ORDER BY expires_at, id LIMIT ${limit}`,
      [...sellerIds, first, before, ...(after ? [dialect.instant(after.expiresAt), after.id] : [])],
    );
    return rows.map((row) => this.read(row));
  }

  /** @throws DomainNotFound unless the node owns it or sold it. */
  async get(id: string, nodeId: number): Promise<DomainRow> {
    const [row] = await this.reads.query<StoredDomain>(
      `SELECT ${DOMAIN_COLUMNS} FROM domain WHERE id = ? AND (owner_id = ? OR seller_id = ?)`,
      [id, nodeId, nodeId],
    );
    if (!row) throw new DomainNotFound('There is no such domain.', { id });
    return this.read(row);
  }

  private read(row: StoredDomain): DomainRow {
    const domain = readDomain(row);
    return { ...domain, phase: phaseAt(domain, ruleOf(domain.tld), this.clock.now()) };
  }
}
