import { joinSchemas, platformSchema } from '#libs/platform';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database';
import { treeSchema } from './tree.schema';

describe('the tables of the tree', () => {
  let db: FreshDatabase;
  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
  });
  afterAll(() => db.drop());

  it('are what the code says they are', async () => {
    const { upQueries } = await db.sources.write.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
