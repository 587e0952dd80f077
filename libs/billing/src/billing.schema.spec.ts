import { freshDatabase } from '../../../test/support/fresh-database';
import { billingSchema } from './billing.schema';

it('the tables of bills are what the code says they are', async () => {
  const db = await freshDatabase(billingSchema);
  const { upQueries } = await db.sources.write.driver.createSchemaBuilder().log();
  await db.drop();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
