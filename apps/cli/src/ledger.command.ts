import { Reads, closeDataSources, openDataSources, refuseOldSchema } from '#libs/platform';
import { houseLaws } from '#libs/provisioning';
import { schema } from '../../../ormconfig';
import { type Command, print, printJson } from './command';

export const ledgerVerify: Command = {
  name: 'ledger verify',
  takes: '',
  says: 'proves the books; exit 1 and the offending rows on any broken law',
  async run(settings) {
    const sources = await openDataSources(settings, schema);
    try {
      await refuseOldSchema(sources.write);
      const reads = new Reads(sources.read);
      let broken = 0;
      for (const law of houseLaws) {
        const rows = await law.broken(reads);
        print(`${rows.length === 0 ? 'ok    ' : 'BROKEN'} ${law.name}: ${law.says}`);
        if (rows.length === 0) continue;
        broken += 1;
        printJson(rows);
      }
      print(broken === 0 ? `All ${houseLaws.length} laws hold.` : `${broken} of ${houseLaws.length} laws are broken.`);
      return broken === 0 ? 0 : 1;
    } finally {
      await closeDataSources(sources);
    }
  },
};
