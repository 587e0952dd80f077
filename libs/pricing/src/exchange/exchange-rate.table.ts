import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { ExchangeRate } from './exchange-rate';

/** What foreign currencies were worth when: rows are added, and never changed. */
export const exchangeRateTable = new EntitySchema<ExchangeRate & { readonly createdAt: Date }>({
  name: 'exchange_rate',
  columns: {
    id: columns.integer({ primary: true, generated: 'increment' }),
    currency: columns.text(3),
    rateUnits: columns.big(),
    marginBasisPoints: columns.integer(),
    source: columns.text(200),
    validFrom: columns.instant(),
    validUntil: columns.instant({ nullable: true }),
    setBy: columns.text(40),
    createdAt: columns.instant(),
  },
  checks: [{ name: 'exchange_rate_sound', expression: 'rate_units > 0 AND margin_basis_points >= 0' }],
});
