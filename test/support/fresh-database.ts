import { type DataSources, Reads, type Schema, UnitOfWork, closeDataSources, migrate, openDataSources } from '#libs/platform';
import { type Contents, databasePlace } from './database-place';
import { FakeClock } from './fake-clock';

export interface FreshDatabase {
  /** As DATABASE_URL would say it. */
  readonly url: string;
  readonly sources: DataSources;
  readonly work: UnitOfWork;
  readonly reads: Reads;
  /** The clock that `work` asks for the time. */
  readonly clock: FakeClock;
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

const POOL = 10;
const TIMEOUT_MS = 30_000;

/** What migrations make, by their names: they run once in each worker. */
const migrated = new Map<string, Promise<Contents>>();

/** A database of its own at the newest schema: an empty one, or with the given contents. */
export async function freshDatabase(schema: Schema, contents?: Contents): Promise<FreshDatabase> {
  const place = await databasePlace(contents ?? (await emptyOf(schema)));
  const sources = await open(place.url, schema);
  const clock = new FakeClock();
  return {
    url: place.url,
    sources,
    work: new UnitOfWork(sources.write, clock),
    reads: new Reads(sources.read),
    clock,
    drop: async () => {
      await closeDataSources(sources);
      await place.remove();
    },
  };
}

const open = (url: string, schema: Schema): Promise<DataSources> =>
  openDataSources({ database: url, databasePool: POOL, databaseTimeoutMs: TIMEOUT_MS }, schema);

/** What a database holds that was just made: the tables of the newest schema. */
export function emptyOf(schema: Schema): Promise<Contents> {
  const key = schema.migrations.map(({ name }) => name).join();
  const contents = migrated.get(key) ?? migrateNew(schema);
  migrated.set(key, contents);
  return contents;
}

async function migrateNew(schema: Schema): Promise<Contents> {
  const place = await databasePlace();
  const sources = await open(place.url, schema);
  await migrate(sources.write);
  await closeDataSources(sources);
  const contents = await place.contents();
  await place.remove();
  return contents;
}
