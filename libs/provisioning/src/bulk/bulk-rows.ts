import { Money } from '#libs/kernel';
import { readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import type { BulkAction, BulkKind, BulkMoney, BulkState, BulkWish } from './bulk-action';
import type { BulkRow, BulkRowState, SeenPart } from './bulk-row';

export interface StoredBulk {
  id: string;
  node_id: unknown;
  action: BulkKind;
  wish: string;
  state: BulkState;
  currency: string | null;
  total_units: unknown;
  missing_units: unknown;
  cost_units: unknown;
  cost_missing_units: unknown;
  shown_by: string;
  started_by: string | null;
  created_at: unknown;
  started_at: unknown;
  ended_at: unknown;
}

export interface StoredBulkRow {
  bulk_id: string;
  position: unknown;
  name: string;
  domain_id: string | null;
  owner_id: unknown;
  state: BulkRowState;
  seen: string;
  currency: string | null;
  price_units: unknown;
  cost_units: unknown;
  reason_code: string | null;
  reason_en: string | null;
  reason_id: string | null;
  cause_id: string | null;
}

const WORDS_MAX = 400;

/** How a bulk action is stored. */
export const bulkColumns = ({ wish: { kind, ...wish }, money, ...bulk }: BulkAction) => ({
  id: bulk.id,
  node_id: bulk.nodeId,
  action: kind,
  wish: JSON.stringify(wish),
  state: bulk.state,
  currency: money?.total.currency ?? null,
  total_units: money?.total.units ?? null,
  missing_units: money?.missing.units ?? null,
  cost_units: money?.cost?.units ?? null,
  cost_missing_units: money?.costMissing?.units ?? null,
  shown_by: bulk.shownBy,
  started_by: bulk.startedBy,
  created_at: bulk.createdAt,
  started_at: bulk.startedAt,
  ended_at: bulk.endedAt,
});

/** How one of its domains is stored. */
export const bulkRowColumns = ({ reason, ...row }: BulkRow) => ({
  bulk_id: row.bulkId,
  position: row.position,
  name: row.name,
  domain_id: row.domainId,
  owner_id: row.ownerId,
  state: row.state,
  seen: JSON.stringify(row.seen),
  currency: row.price?.currency ?? null,
  price_units: row.price?.units ?? null,
  cost_units: row.cost?.units ?? null,
  reason_code: reason?.code ?? null,
  reason_en: reason?.en.slice(0, WORDS_MAX) ?? null,
  reason_id: reason?.id.slice(0, WORDS_MAX) ?? null,
  cause_id: row.causeId,
});

export const readBulk = (row: StoredBulk): BulkAction => ({
  id: row.id,
  nodeId: readInteger(row.node_id),
  wish: { kind: row.action, ...(JSON.parse(row.wish) as Omit<BulkWish, 'kind'>) },
  state: row.state,
  money: readMoney(row),
  shownBy: row.shown_by,
  startedBy: row.started_by,
  createdAt: readInstant(row.created_at),
  startedAt: readInstantOrNull(row.started_at),
  endedAt: readInstantOrNull(row.ended_at),
});

export const readBulkRow = (row: StoredBulkRow): BulkRow => ({
  bulkId: row.bulk_id,
  position: readInteger(row.position),
  name: row.name,
  domainId: row.domain_id,
  ownerId: row.owner_id === null ? null : readInteger(row.owner_id),
  state: row.state,
  seen: JSON.parse(row.seen) as SeenPart,
  price: moneyOrNull(row.price_units, row.currency),
  cost: moneyOrNull(row.cost_units, row.currency),
  reason: row.reason_code === null ? null : { code: row.reason_code, en: row.reason_en ?? '', id: row.reason_id ?? '' },
  causeId: row.cause_id,
});

function readMoney(row: StoredBulk): BulkMoney | null {
  const [total, missing] = [moneyOrNull(row.total_units, row.currency), moneyOrNull(row.missing_units, row.currency)];
  if (!total || !missing) return null;
  return {
    total,
    missing,
    cost: moneyOrNull(row.cost_units, row.currency),
    costMissing: moneyOrNull(row.cost_missing_units, row.currency),
  };
}

const moneyOrNull = (units: unknown, currency: string | null): Money | null =>
  units === null || currency === null ? null : new Money(readUnits(units), currency);
