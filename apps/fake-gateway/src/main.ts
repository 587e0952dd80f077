import { Settings, SettingsRefused, endWithParent, refuseToStart } from '#libs/platform';
import { FakeGateway } from './fake-gateway';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const settings = Settings.load();
  if (settings.isProduction) throw new SettingsRefused('Whoever asks the fake gateway has paid: it does not run in production.');
  const gateway = await FakeGateway.listen(settings.fakeGatewayPort, print);
  print(`fake payment gateway on ${gateway.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.close());
  endWithParent();
}

main().catch(refuseToStart);
