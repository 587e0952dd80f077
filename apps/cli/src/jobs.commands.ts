import { type Job, JobQueue, Reads, RealClock, UnitOfWork, closeDataSources, openDataSources, refuseOldSchema } from '#libs/platform';
import { schema } from '../../../ormconfig';
import { type Command, UsageWrong, print, printJson } from './command';

const STATES: readonly Job['state'][] = ['waiting', 'done', 'dead'];
const LIST_MAX = 100;

export const jobsList: Command = {
  name: 'jobs list',
  takes: '[waiting|done|dead]',
  says: 'shows jobs, those that were laid aside (dead) unless told otherwise',
  async run(settings, [state = 'dead']) {
    const wanted = STATES.find((each) => each === state);
    if (!wanted) throw new UsageWrong(`jobs are ${STATES.join(', ')}`);
    const sources = await openDataSources(settings, schema);
    try {
      await refuseOldSchema(sources.write);
      printJson(await new JobQueue().list(new Reads(sources.read), wanted, LIST_MAX));
      return 0;
    } finally {
      await closeDataSources(sources);
    }
  },
};

export const jobsRetry: Command = {
  name: 'jobs retry',
  takes: '<job>',
  says: 'sends a job that was laid aside back to the workers',
  async run(settings, [id]) {
    if (!id) throw new UsageWrong('which job?');
    const sources = await openDataSources(settings, schema);
    try {
      await refuseOldSchema(sources.write);
      const isBack = await new UnitOfWork(sources.write, new RealClock()).run((tx) => new JobQueue().revive(tx, id));
      print(isBack ? `${id} is waiting for a worker again.` : `There is no dead job ${id}.`);
      return isBack ? 0 : 1;
    } finally {
      await closeDataSources(sources);
    }
  },
};
