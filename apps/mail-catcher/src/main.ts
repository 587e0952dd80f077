import { Settings, endWithParent, refuseToStart } from '#libs/platform';
import { CatcherServer } from './catcher-server';
import { MailFolder } from './mail-folder';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const settings = Settings.load();
  const catcher = await CatcherServer.listen(new MailFolder(settings.mailFolder), settings.mailCatcherPort, print);
  print(`mails of ${settings.mailFolder} on http://localhost:${catcher.port}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void catcher.close());
  endWithParent();
}

main().catch(refuseToStart);
