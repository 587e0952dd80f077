import { type Settings, closeDataSources, migrate, openDataSources, refuseUnsafeServer } from '#libs/platform';
import { schema } from '../../../../ormconfig';
import { makeDemo } from '../demo.command';

/** Brings the database to the newest schema and, the first time, fills it with the demo. */
export async function prepareDatabase(settings: Settings): Promise<void> {
  const sources = await openDataSources(settings, schema);
  try {
    await refuseUnsafeServer(sources.write);
    await migrate(sources.write);
  } finally {
    await closeDataSources(sources);
  }
  await makeDemo(settings);
}
