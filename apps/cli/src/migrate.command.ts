import { closeDataSources, migrate, openDataSources, refuseUnsafeServer } from '#libs/platform';
import { schema } from '../../../ormconfig';
import { type Command, print } from './command';

export const migrateCommand: Command = {
  name: 'migrate',
  takes: '',
  says: 'brings the database to the newest schema',
  async run(settings) {
    const sources = await openDataSources(settings, schema);
    try {
      await refuseUnsafeServer(sources.write);
      const ran = await migrate(sources.write);
      print(ran.length === 0 ? 'The database is at the newest schema.' : `Migrated: ${ran.join(', ')}`);
      return 0;
    } finally {
      await closeDataSources(sources);
    }
  },
};
