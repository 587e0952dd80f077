import { type Reads, type Tx, insertRows, readInstant, readInstantOrNull, readInteger, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DnsRecord } from './records/record';
import type { ChangeKind, Zone, ZoneChange } from './zone';

interface ZoneRow {
  id: string;
  domain_id: string;
  name: string;
  records: string;
  version: unknown;
  served_version: unknown;
  failure: string | null;
  is_signed: unknown;
  ds: string;
  ds_gone_at: unknown;
  is_leaving: unknown;
  created_at: unknown;
}

interface ChangeRow {
  id: string;
  zone_id: string;
  version: unknown;
  kind: ChangeKind;
  added: string;
  removed: string;
  by_person: string;
  by_node: unknown;
  created_at: unknown;
}

const FAILURE_MAX = 400;

/** Where zones are kept. */
@Injectable()
export class Zones {
  async add(tx: Tx, { id, domainId, name, records, version, isSigned, createdAt }: Zone): Promise<void> {
    const row = { id, domain_id: domainId, name, records: JSON.stringify(records), version, served_version: 0, is_signed: isSigned };
    await insertRows(tx, 'dns_zone', [{ ...row, ds: '[]', is_leaving: false, created_at: createdAt }]);
  }

  async ofDomain(from: Pick<Tx | Reads, 'query'>, domainId: string): Promise<Zone | undefined> {
    const [row] = await from.query<ZoneRow>('SELECT * FROM dns_zone WHERE domain_id = ?', [domainId]);
    return row && readZone(row);
  }

  async lockOfDomain(tx: Tx, domainId: string): Promise<Zone | undefined> {
    const [row] = await tx.query<ZoneRow>(`SELECT * FROM dns_zone WHERE domain_id = ?${tx.dialect.forUpdate}`, [domainId]);
    return row && readZone(row);
  }

  async lock(tx: Tx, id: string): Promise<Zone | undefined> {
    const [row] = await tx.query<ZoneRow>(`SELECT * FROM dns_zone WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row && readZone(row);
  }

  /** What is wanted; what is served stays as it is. */
  async save(tx: Tx, { id, records, version, isSigned, dsGoneAt, isLeaving }: Zone): Promise<void> {
    await updateRow(tx, 'dns_zone', id, {
      records: JSON.stringify(records),
      version,
      is_signed: isSigned,
      ds_gone_at: dsGoneAt,
      is_leaving: isLeaving,
      failure: null,
    });
  }

  /** Name servers answer by this version. */
  async served(tx: Tx, id: string, version: number, ds: readonly string[]): Promise<void> {
    await updateRow(tx, 'dns_zone', id, { served_version: version, ds: JSON.stringify(ds), failure: null });
  }

  /** Its registry is told of no key of it any more. */
  async signersGone(tx: Tx, id: string): Promise<void> {
    await updateRow(tx, 'dns_zone', id, { ds_gone_at: tx.now });
  }

  async failed(tx: Tx, id: string, failure: string): Promise<void> {
    await updateRow(tx, 'dns_zone', id, { failure: failure.slice(0, FAILURE_MAX) });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM dns_change WHERE zone_id = ?', [id]);
    await tx.query('DELETE FROM dns_zone WHERE id = ?', [id]);
  }

  /** Zones that are served still of domains that ended before, or whose names somebody else has by now; the oldest first. */
  async ofEndedDomains(tx: Tx, before: Date, limit: number): Promise<Zone[]> {
    const rows = await tx.query<ZoneRow>(
      `SELECT z.* FROM dns_zone z JOIN domain d ON d.id = z.domain_id WHERE d.live_name IS NULL AND z.is_leaving = ?
       AND (d.ended_at <= ? OR EXISTS (SELECT 1 FROM domain n WHERE n.live_name = z.name)) ORDER BY z.id LIMIT ${limit}`,
      [false, tx.dialect.instant(before)],
    );
    return rows.map(readZone);
  }

  /** The zone that the name has by now, of another domain than this one's: the name was registered anew. */
  async heirOf(tx: Tx, { id, name }: Pick<Zone, 'id' | 'name'>): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      'SELECT z.id FROM domain d JOIN dns_zone z ON z.domain_id = d.id WHERE d.live_name = ? AND z.id <> ? AND z.is_leaving = ?',
      [name, id, false],
    );
    return row?.id;
  }

  async addChange(tx: Tx, change: ZoneChange): Promise<void> {
    await insertRows(tx, 'dns_change', [
      {
        id: change.id,
        zone_id: change.zoneId,
        version: change.version,
        kind: change.kind,
        added: JSON.stringify(change.added),
        removed: JSON.stringify(change.removed),
        by_person: change.byPerson,
        by_node: change.byNode,
        created_at: change.createdAt,
      },
    ]);
  }

  /** Newest first, those before a version. */
  async changes(from: Pick<Tx | Reads, 'query'>, zoneId: string, limit: number, before?: number): Promise<ZoneChange[]> {
    const rows = await from.query<ChangeRow>(
      `SELECT * FROM dns_change WHERE zone_id = ?${before === undefined ? '' : ' AND version < ?'} ORDER BY version DESC LIMIT ${limit}`,
      before === undefined ? [zoneId] : [zoneId, before],
    );
    return rows.map(readChange);
  }

  async change(from: Pick<Tx | Reads, 'query'>, zoneId: string, id: string): Promise<ZoneChange | undefined> {
    const [row] = await from.query<ChangeRow>('SELECT * FROM dns_change WHERE id = ? AND zone_id = ?', [id, zoneId]);
    return row && readChange(row);
  }
}

const readZone = (row: ZoneRow): Zone => ({
  id: row.id,
  domainId: row.domain_id,
  name: row.name,
  records: JSON.parse(row.records) as DnsRecord[],
  version: readInteger(row.version),
  servedVersion: readInteger(row.served_version),
  failure: row.failure,
  isSigned: Boolean(row.is_signed),
  ds: JSON.parse(row.ds) as string[],
  dsGoneAt: readInstantOrNull(row.ds_gone_at),
  isLeaving: Boolean(row.is_leaving),
  createdAt: readInstant(row.created_at),
});

const readChange = (row: ChangeRow): ZoneChange => ({
  id: row.id,
  zoneId: row.zone_id,
  version: readInteger(row.version),
  kind: row.kind,
  added: JSON.parse(row.added) as DnsRecord[],
  removed: JSON.parse(row.removed) as DnsRecord[],
  byPerson: row.by_person,
  byNode: readInteger(row.by_node),
  createdAt: readInstant(row.created_at),
});
