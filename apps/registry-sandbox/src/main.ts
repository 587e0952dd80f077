import { illustrativeTlds } from '#libs/pricing';
import { Settings, endWithParent } from '#libs/platform';
import { type SandboxOptions, prepareSandbox, startSandbox } from './sandbox';

const USAGE = 'usage: main.js [info]';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function options(): SandboxOptions {
  const settings = Settings.load();
  return {
    dir: settings.inDataDir('registry-sandbox'),
    host: settings.bindAddress,
    port: settings.sandboxEppPort,
    controlPort: settings.sandboxControlPort,
    tlds: illustrativeTlds,
    log: print,
  };
}

async function serve(): Promise<void> {
  const sandbox = await startSandbox(options());
  const { host, port, controlPort } = sandbox.info;
  print(`${sandbox.info.name}: EPP on ${host}:${port}, control on http://127.0.0.1:${controlPort}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
  endWithParent();
}

async function main(command: string | undefined): Promise<void> {
  if (command === undefined) await serve();
  else if (command === 'info') print(JSON.stringify(await prepareSandbox(options()), null, 2));
  else throw new Error(USAGE);
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
