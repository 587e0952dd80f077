import { Money, may } from '#libs/kernel';
import { Letters, Reads, type Tx, UnitOfWork, readInteger, readUnits } from '#libs/platform';
import { Letterheads, Nodes, People } from '#libs/tree';
import { Injectable, Logger } from '@nestjs/common';
import { type LowBalanceAlert, crossing } from './low-balance-alert';
import { LowBalanceAlerts } from './low-balance-alerts';

/** What can be spent: null without a limit; a deposit that nothing has moved on is empty and prepaid. */
const SPENDABLE = 'CASE WHEN d.id IS NULL THEN 0 ELSE d.available_units - d.floor_units END';

/**
 * Tells whoever asked for it that a deposit has run low: once for each time that it falls below the amount, however many
 * orders do so together. One query looks at all deposits, so that no order has to wait for it.
 */
@Injectable()
export class WatchLowBalances {
  private readonly logger = new Logger('deposits');

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly nodes: Nodes,
    private readonly people: People,
    private readonly letters: Letters,
    private readonly letterheads: Letterheads,
    private readonly alerts: LowBalanceAlerts,
  ) {}

  /** Any number of programs may look at once: each crossing is decided under the lock of its alert. */
  async run(): Promise<void> {
    const crossed = await this.reads.query<{ node_id: unknown }>(
      `SELECT a.node_id FROM low_balance_alert a JOIN edge e ON e.child_id = a.node_id
       LEFT JOIN ledger_deposit d ON d.id = CONCAT('deposit:', a.node_id, '@', e.parent_id)
       WHERE (COALESCE(${SPENDABLE}, a.units) < a.units) <> a.is_low ORDER BY a.node_id`,
    );
    for (const { node_id } of crossed) await this.work.run((tx) => this.look(tx, readInteger(node_id)));
  }

  private async look(tx: Tx, nodeId: number): Promise<void> {
    const alert = await this.alerts.lock(tx, nodeId);
    if (!alert) return;
    const spendable = await this.spendable(tx, nodeId, alert.threshold.currency);
    const crossed = crossing(alert, spendable);
    if (crossed === null) return;
    await this.alerts.saveIsLow(tx, nodeId, crossed === 'fell');
    if (crossed === 'fell' && spendable) await this.tell(tx, alert, spendable);
    this.logger.log({ event: 'low-balance-crossed', node: nodeId, crossed });
  }

  private async spendable(tx: Tx, nodeId: number, currency: string): Promise<Money | null> {
    const [row] = await tx.query<{ units: unknown }>(
      `SELECT ${SPENDABLE} AS units FROM edge e LEFT JOIN ledger_deposit d ON d.id = CONCAT('deposit:', e.child_id, '@', e.parent_id)
       WHERE e.child_id = ?`,
      [nodeId],
    );
    return row?.units === null || row === undefined ? null : new Money(readUnits(row.units), currency);
  }

  /** Everybody in their own language; who has left, or may not see money any more, is passed over. */
  private async tell(tx: Tx, { nodeId, threshold, recipients }: LowBalanceAlert, spendable: Money): Promise<void> {
    const node = await this.nodes.get(tx, nodeId);
    const { brand } = await this.letterheads.of(tx, node);
    const data = { account: node.name, spendable: written(spendable), threshold: written(threshold), at: tx.now.toISOString() };
    const letter = { nodeId, template: 'low-balance' as const, brand, data };
    for (const personId of recipients.people) {
      const person = await this.people.find(tx, personId);
      const role = (await this.people.memberships(tx, personId)).find((each) => each.nodeId === nodeId)?.role;
      if (person && role && may(role, 'money:see'))
        await this.letters.post(tx, [{ ...letter, to: { email: person.email, name: person.name }, personId, locale: person.locale }]);
    }
    await this.letters.post(
      tx,
      recipients.emails.map((email) => ({ ...letter, to: { email, name: email }, personId: null, locale: 'id' as const })),
    );
  }
}

const written = ({ units, currency }: Money): string => `${currency === 'IDR' ? 'Rp' : currency} ${units.toLocaleString('id-ID')}`;
