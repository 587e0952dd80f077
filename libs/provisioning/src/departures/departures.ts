import { type Reads, type Tx, insertRows, marks, readInstant, readInstantOrNull, updateRow } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Departure, DepartureAnswer, DepartureEnding, DepartureState } from './departure';

interface DepartureRow {
  id: string;
  domain_id: string;
  registrar: string;
  requested_at: unknown;
  acts_at: unknown;
  state: DepartureState;
  ending: DepartureEnding | null;
  answer: DepartureAnswer | null;
  answered_by: string | null;
  failure_code: string | null;
  link_hash: string | null;
  reminded_at: unknown;
  created_at: unknown;
  ended_at: unknown;
}

/** Where it is kept which names other registrars asked for. Who writes has locked the domain before. */
@Injectable()
export class Departures {
  async add(tx: Tx, { id, domainId, registrar, requestedAt, actsAt, state, answer, linkHash, createdAt }: Departure): Promise<void> {
    const times = { requested_at: requestedAt, acts_at: actsAt, created_at: createdAt };
    await insertRows(tx, 'domain_departure', [
      { id, domain_id: domainId, open_domain: domainId, registrar, state, answer, link_hash: linkHash, ...times },
    ]);
  }

  /** The one that goes on, locked; undefined when nobody asks for the domain. */
  async lock(tx: Tx, domainId: string): Promise<Departure | undefined> {
    const [row] = await tx.query<DepartureRow>(`SELECT * FROM domain_departure WHERE open_domain = ?${tx.dialect.forUpdate}`, [domainId]);
    return row && readDeparture(row);
  }

  /** Of which domain the one is that the link in a mail is about. */
  async domainByLink(tx: Tx, hash: string): Promise<string | undefined> {
    const [row] = await tx.query<{ domain_id: string }>('SELECT domain_id FROM domain_departure WHERE link_hash = ?', [hash]);
    return row?.domain_id;
  }

  /** For which of these domains another registrar asks. */
  async openOf(tx: Tx, domainIds: readonly string[]): Promise<Set<string>> {
    if (domainIds.length === 0) return new Set();
    const rows = await tx.query<{ open_domain: string }>(
      `SELECT open_domain FROM domain_departure WHERE open_domain IN (${marks(domainIds)})`,
      domainIds,
    );
    return new Set(rows.map(({ open_domain }) => open_domain));
  }

  /** The last one of a domain. */
  async last(from: Pick<Tx | Reads, 'query'>, domainId: string): Promise<Departure | undefined> {
    const [row] = await from.query<DepartureRow>('SELECT * FROM domain_departure WHERE domain_id = ? ORDER BY id DESC LIMIT 1', [domainId]);
    return row && readDeparture(row);
  }

  /** What may still change while it goes on. */
  async save(tx: Tx, { id, actsAt, answer, answeredBy, failureCode, linkHash, remindedAt }: Departure): Promise<void> {
    await updateRow(tx, 'domain_departure', id, {
      acts_at: actsAt,
      answer,
      answered_by: answeredBy,
      failure_code: failureCode,
      link_hash: linkHash,
      reminded_at: remindedAt,
    });
  }

  async end(tx: Tx, { id }: Departure, state: 'left' | 'stayed', ending: DepartureEnding | null): Promise<void> {
    await updateRow(tx, 'domain_departure', id, { open_domain: null, state, ending, ended_at: tx.now });
  }
}

const readDeparture = (row: DepartureRow): Departure => ({
  id: row.id,
  domainId: row.domain_id,
  registrar: row.registrar,
  requestedAt: readInstant(row.requested_at),
  actsAt: readInstant(row.acts_at),
  state: row.state,
  ending: row.ending,
  answer: row.answer,
  answeredBy: row.answered_by,
  failureCode: row.failure_code,
  linkHash: row.link_hash,
  remindedAt: readInstantOrNull(row.reminded_at),
  createdAt: readInstant(row.created_at),
  endedAt: readInstantOrNull(row.ended_at),
});
