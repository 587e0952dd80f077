import { type Reads, type Tx, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ExchangeRate } from './exchange-rate';
import { exchangeRateTable } from './exchange-rate.table';

interface RateRow {
  id: unknown;
  currency: string;
  rate_units: unknown;
  margin_basis_points: unknown;
  source: string;
  valid_from: unknown;
  valid_until: unknown;
  set_by: string;
}

/** Where rates are kept. */
@Injectable()
export class ExchangeRates {
  async add(tx: Tx, rate: Omit<ExchangeRate, 'id'>): Promise<ExchangeRate> {
    const { identifiers } = await tx.manager.insert(exchangeRateTable, { ...rate, createdAt: tx.now });
    return { ...rate, id: readInteger(identifiers[0]?.id) };
  }

  /** The newest first, before an id. */
  async list(from: Reads, before: number, limit: number): Promise<ExchangeRate[]> {
    const rows = await from.query<RateRow>(`SELECT * FROM exchange_rate WHERE id < ? ORDER BY id DESC LIMIT ${limit}`, [before]);
    return rows.map(readRate);
  }
}

/** All of them, in the order they were set: one a day is not many. */
export async function readRates(from: Tx | Reads): Promise<ExchangeRate[]> {
  return (await from.query<RateRow>('SELECT * FROM exchange_rate ORDER BY id')).map(readRate);
}

const readRate = (row: RateRow): ExchangeRate => ({
  id: readInteger(row.id),
  currency: row.currency,
  rateUnits: Number(row.rate_units),
  marginBasisPoints: readInteger(row.margin_basis_points),
  source: row.source,
  validFrom: readInstant(row.valid_from),
  validUntil: readInstantOrNull(row.valid_until),
  setBy: row.set_by,
});
