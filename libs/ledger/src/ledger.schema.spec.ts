import { freshDatabase } from '../../../test/support/fresh-database';
import { ledgerSchema } from './ledger.schema';

it('the tables of the ledger are what the code says they are', async () => {
  const db = await freshDatabase(ledgerSchema);
  const { upQueries } = await db.sources.write.driver.createSchemaBuilder().log();
  await db.drop();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
