import { EntitySchema } from 'typeorm';
import { columns } from '../database/columns';

/** How often somebody asked in one stretch of time. */
export interface RateCounter {
  /** SHA-256 (hex) of kind, caller and stretch: who asked is not kept. */
  readonly id: string;
  readonly hits: number;
  readonly endsAt: Date;
}

/** How counters are stored. */
export const rateCounterTable = new EntitySchema<RateCounter>({
  name: 'rate_counter',
  columns: { id: columns.id(64), hits: columns.integer(), endsAt: columns.instant() },
  indices: [{ name: 'rate_counter_end', columns: ['endsAt'] }],
});
