import { existsSync, readFileSync } from 'node:fs';
import { RealClock, type Settings, XmlRefused } from '#libs/platform';
import { EppFrameRefused, Registries, type Registry, Secret, configuredRegistries, decodeFrame } from '#libs/registry';
import { type Command, UsageWrong, printJson } from './command';

/** Talks to one registry and hangs up. An answer that is not `done` is exit 1. */
async function ask(
  settings: Settings,
  name: string | undefined,
  question: (registry: Registry) => Promise<{ readonly kind: string }>,
): Promise<number> {
  const configured = configuredRegistries(settings.registries, settings.inDataDir('registry-sandbox', 'info.json'));
  if (!name) throw new UsageWrong(`which registry? there are: ${configured.map((each) => each.name).join(', ')}`);
  const registries = new Registries(configured, new RealClock());
  try {
    const answer = await question(registries.get(name));
    printJson(answer);
    return answer.kind === 'done' ? 0 : 1;
  } finally {
    await registries.close();
  }
}

export const eppHello: Command = {
  name: 'epp hello',
  takes: '<registry>',
  says: 'logs in and shows the greeting',
  run: (settings, [name]) => ask(settings, name, (registry) => registry.hello()),
};

export const eppCheck: Command = {
  name: 'epp check',
  takes: '<registry> <name> ...',
  says: 'asks whether names are free',
  run(settings, [name, ...names]) {
    if (names.length === 0) throw new UsageWrong('which names?');
    return ask(settings, name, (registry) => registry.checkDomains(names));
  },
};

export const eppPassword: Command = {
  name: 'epp password',
  takes: '<registry> <file>',
  says: 'changes our password there to what the file holds; then let passwordFile hold it',
  run(settings, [name, file]) {
    if (!file || !existsSync(file)) throw new UsageWrong(file ? `there is no file ${file}` : 'which file holds the new password?');
    return ask(settings, name, (registry) => registry.changePassword(new Secret(readFileSync(file, 'utf8').trimEnd())));
  },
};

export const eppDecode: Command = {
  name: 'epp decode',
  takes: '<file>',
  says: 'shows what our parser understands of an EPP document, as JSON',
  run(_, [file]) {
    if (!file || !existsSync(file)) throw new UsageWrong(file ? `there is no file ${file}` : 'which file?');
    try {
      printJson(decodeFrame(readFileSync(file)));
      return Promise.resolve(0);
    } catch (error) {
      if (!(error instanceof XmlRefused) && !(error instanceof EppFrameRefused)) throw error;
      process.stderr.write(`${file} is refused: ${error.message}\n`);
      return Promise.resolve(1);
    }
  },
};
