import { Reads, RealClock, closeDataSources, openDataSources } from '#libs/platform';
import { CapturedItems, ReconcileAccount } from '#libs/provisioning';
import { Registries, configuredRegistries } from '#libs/registry';
import { schema } from '../../../ormconfig';
import { type Command, UsageWrong, printJson } from './command';

export const reconcileCommand: Command = {
  name: 'reconcile',
  takes: '<registry> [from [to]]',
  says: 'compares what a registry charged us, and which names it holds, with what was sold; ends with 1 when they differ',
  async run(settings, [registry, ...days]) {
    const [from, to] = days.map((day) => new Date(day));
    if (!registry || days.length > 2 || [from, to].some((at) => at && Number.isNaN(at.getTime())))
      throw new UsageWrong('name a registry of REGISTRIES, and perhaps the time: 2026-11-01 2026-12-01');
    const clock = new RealClock();
    const registries = new Registries(
      configuredRegistries(settings.registries, settings.inDataDir('registry-sandbox', 'info.json')),
      clock,
    );
    const sources = await openDataSources(settings, schema);
    try {
      const reconcile = new ReconcileAccount(new CapturedItems(new Reads(sources.read)), registries, clock);
      const report = await reconcile.run(registry, { ...(from ? { from } : {}), ...(to ? { to } : {}) });
      printJson(report);
      return (report.billing?.findings.length ?? 0) + (report.names?.orphans.length ?? 0) === 0 ? 0 : 1;
    } finally {
      await closeDataSources(sources);
      await registries.close();
    }
  },
};
