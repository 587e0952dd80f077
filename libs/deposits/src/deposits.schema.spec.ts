import { freshDatabase } from '../../../test/support/fresh-database';
import { depositsSchema } from './deposits.schema';

it('the tables of the deposits are what the code says they are', async () => {
  const db = await freshDatabase(depositsSchema);
  const { upQueries } = await db.sources.write.driver.createSchemaBuilder().log();
  await db.drop();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
