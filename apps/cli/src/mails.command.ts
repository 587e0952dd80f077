import { LETTER_STATES, LetterReads, Reads, closeDataSources, openDataSources } from '#libs/platform';
import { nodeRef, parseNodeRef } from '#libs/tree';
import { schema } from '../../../ormconfig';
import { type Command, UsageWrong, printJson } from './command';

const LIST_MAX = 100;

export const mailsList: Command = {
  name: 'mails list',
  takes: '[waiting|sent|failed] [node]',
  says: 'shows mails, those that nobody took (failed) unless told otherwise; of all accounts or of one (nod_42)',
  async run(settings, [state = 'failed', node]) {
    const wanted = LETTER_STATES.find((each) => each === state);
    if (!wanted) throw new UsageWrong(`mails are ${LETTER_STATES.join(', ')}`);
    const nodeId = node === undefined ? undefined : parseNodeRef(node);
    const sources = await openDataSources(settings, schema);
    try {
      const letters = await new LetterReads(new Reads(sources.read)).outbox(wanted, LIST_MAX, nodeId);
      printJson(letters.map(({ data: _, brand, nodeId: of, ...letter }) => ({ ...letter, node: nodeRef(of), brand: brand.name })));
      return 0;
    } finally {
      await closeDataSources(sources);
    }
  },
};
