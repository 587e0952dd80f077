import { Reads, type Tx, insertRows, marks, readInstant, readInstantOrNull } from '#libs/platform';
import { after } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { type AutoRenewSwitch, OPENS_MS } from './auto-renewal';

/** How a domain renews, as people see it. */
export interface ShownAutoRenewal extends AutoRenewSwitch {
  /** When it is tried next; null when it is off, or nobody tries any more. */
  readonly nextAt: Date | null;
}

interface StoredSwitch {
  is_on: unknown;
  from_deposit: unknown;
}

const OFF: AutoRenewSwitch = { isOn: false, fromDeposit: false };

/** Where it is written down which domains renew by themselves. */
@Injectable()
export class AutoRenewSwitches {
  constructor(private readonly reads: Reads) {}

  /** Locked until the transaction ends, where there is one. */
  async lock(tx: Tx, domainId: string): Promise<AutoRenewSwitch> {
    const [row] = await tx.query<StoredSwitch>(`SELECT * FROM auto_renew_switch WHERE domain_id = ?${tx.dialect.forUpdate}`, [domainId]);
    return row ? read(row) : OFF;
  }

  /** Those of these domains that renew by themselves. */
  async switchedOn(tx: Tx, domainIds: readonly string[]): Promise<Set<string>> {
    if (domainIds.length === 0) return new Set();
    const rows = await tx.query<{ domain_id: string }>(
      `SELECT domain_id FROM auto_renew_switch WHERE domain_id IN (${marks(domainIds)}) AND is_on = 1`,
      domainIds,
    );
    return new Set(rows.map(({ domain_id }) => domain_id));
  }

  /** Writes over what there was. */
  async put(tx: Tx, domainId: string, { isOn, fromDeposit }: AutoRenewSwitch, by: string): Promise<void> {
    const row = { domain_id: domainId, is_on: isOn, from_deposit: fromDeposit, set_by: by, set_at: tx.now };
    const columns = ['is_on', 'from_deposit', 'set_by', 'set_at'];
    await insertRows(tx, 'auto_renew_switch', [row], tx.dialect.onDuplicate(['domain_id'], columns));
  }

  /** None of these domains renews by itself any more, and no deposit pays for it. */
  async turnOff(tx: Tx, domainIds: readonly string[], by: string): Promise<void> {
    await tx.query(
      `UPDATE auto_renew_switch SET is_on = 0, from_deposit = 0, set_by = ?, set_at = ? WHERE domain_id IN (${marks(domainIds)})`,
      [by, tx.dialect.instant(tx.now), ...domainIds],
    );
  }

  /** How these domains renew, by id; those nobody said anything about are left out. */
  async shown(domainIds: readonly string[]): Promise<Map<string, ShownAutoRenewal>> {
    if (domainIds.length === 0) return new Map();
    const rows = await this.reads.query<StoredSwitch & { id: string; expires_at: unknown; renewal: string | null; next_try_at: unknown }>(
      `SELECT d.id, d.expires_at, s.is_on, s.from_deposit, r.id AS renewal, r.next_try_at FROM auto_renew_switch s
       JOIN domain d ON d.id = s.domain_id LEFT JOIN auto_renewal r ON r.domain_id = d.id AND r.expires_at = d.expires_at
       WHERE s.domain_id IN (${marks(domainIds)})`,
      domainIds,
    );
    return new Map(
      rows.map((row) => {
        const standing = read(row);
        const next = row.renewal === null ? after(readInstant(row.expires_at), OPENS_MS) : readInstantOrNull(row.next_try_at);
        return [row.id, { ...standing, nextAt: standing.isOn ? next : null }];
      }),
    );
  }
}

const read = (row: StoredSwitch): AutoRenewSwitch => ({ isOn: Boolean(row.is_on), fromDeposit: Boolean(row.from_deposit) });
