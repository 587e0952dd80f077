import { existsSync, renameSync, rmSync } from 'node:fs';
import { Settings, closeDataSources, migrate, openDataSources, refuseUnsafeServer } from '#libs/platform';
import { schema } from '../../../../ormconfig';
import { makeDemo } from '../demo.command';

async function toNewestSchema(settings: Settings): Promise<void> {
  const sources = await openDataSources(settings, schema);
  try {
    await refuseUnsafeServer(sources.write);
    await migrate(sources.write);
  } finally {
    await closeDataSources(sources);
  }
}

/**
 * Brings the database to the newest schema and, the first time, fills it with the demo. The embedded one is made beside
 * its place and moved there when it is whole, so that a first start that was interrupted leaves nothing half done.
 */
export async function prepareDatabase(settings: Settings): Promise<void> {
  const file = settings.databaseUrl ? undefined : settings.inDataDir('pohonnama.sqlite');
  if (file && !existsSync(file)) {
    const draft = `${file}.new`;
    for (const ending of ['', '-wal', '-shm']) rmSync(`${draft}${ending}`, { force: true });
    const drafting = Object.assign(Object.create(Settings.prototype) as Settings, settings, {
      databaseUrl: `sqlite://${encodeURI(draft)}`,
    });
    await toNewestSchema(drafting);
    await makeDemo(drafting);
    renameSync(draft, file);
  }
  await toNewestSchema(settings);
  await makeDemo(settings);
}
