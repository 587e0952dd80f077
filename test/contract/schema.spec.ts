import { schema } from '../../ormconfig';
import { freshDatabase } from '../support/fresh-database';

it('the migrations make exactly the tables that the code describes', async () => {
  const database = await freshDatabase(schema);
  const { upQueries } = await database.sources.write.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  await database.drop();
});

it('migrating twice changes nothing', async () => {
  const database = await freshDatabase(schema);
  expect(await database.sources.write.runMigrations()).toEqual([]);
  await database.drop();
});

it('migrations have numbers of their own, in the order of the floors', () => {
  const numbers = schema.migrations.map(({ name }) => Number(name.slice(-13)));
  expect(new Set(numbers).size).toBe(numbers.length);
});
