import { Reads, closeDataSources, openDataSources } from '#libs/platform';
import { MessageReads } from '#libs/provisioning';
import { schema } from '../../../ormconfig';
import { type Command, printJson } from './command';

const LIST_MAX = 100;

export const messagesList: Command = {
  name: 'messages list',
  takes: '[name]',
  says: 'shows what registries told us by their queues, the newest first; all of it, or what is about a name',
  async run(settings, [name]) {
    const sources = await openDataSources(settings, schema);
    try {
      printJson(await new MessageReads(new Reads(sources.read)).newest(LIST_MAX, name?.toLowerCase()));
      return 0;
    } finally {
      await closeDataSources(sources);
    }
  },
};
