import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';

/** What a key's orders cost its node on one day. */
export interface ApiKeySpending {
  readonly keyId: string;
  /** The day in Jakarta: `2026-11-22`. */
  readonly day: string;
  readonly units: bigint;
}

/** How spending is stored: only for keys with a cap, in the cap's currency. */
export const apiKeySpendingTable = new EntitySchema<ApiKeySpending>({
  name: 'api_key_spending',
  columns: { keyId: columns.id(), day: columns.text(10, { primary: true }), units: columns.units() },
  foreignKeys: [reference('fk_api_key_spending_key', 'keyId', 'api_key')],
});
