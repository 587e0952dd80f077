import { Reads, closeDataSources, openDataSources, refuseOldSchema } from '#libs/platform';
import { AuditSeal, VerifyAudit, nodeRef } from '#libs/tree';
import { schema } from '../../../ormconfig';
import { type Command, print } from './command';

export const auditVerify: Command = {
  name: 'audit verify',
  takes: '',
  says: 'proves the audit logs; exit 1 and the first broken row of each log that was tampered with',
  async run(settings) {
    const sources = await openDataSources(settings, schema);
    try {
      await refuseOldSchema(sources.write);
      const { logs, rows, breaks } = await new VerifyAudit(new AuditSeal(settings)).run(new Reads(sources.read));
      for (const { nodeId, seq, what } of breaks) print(`BROKEN ${nodeRef(nodeId)} row ${seq}: ${what}`);
      print(
        breaks.length === 0 ? `All ${rows} rows of ${logs} logs are as they were written.` : `${breaks.length} of ${logs} logs are broken.`,
      );
      return breaks.length === 0 ? 0 : 1;
    } finally {
      await closeDataSources(sources);
    }
  },
};
