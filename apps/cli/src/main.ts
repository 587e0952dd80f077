import 'reflect-metadata';
import { Settings, SettingsRefused } from '#libs/platform';
import { RegistriesRefused } from '#libs/registry';
import { DomainError } from '#libs/kernel';
import { auditVerify } from './audit.command';
import { type Command, UsageWrong, print } from './command';
import { demoCommand } from './demo.command';
import { documentsCheck, documentsRotate } from './documents.commands';
import { eppCheck, eppDecode, eppHello, eppPassword } from './epp.commands';
import { jobsList, jobsRetry } from './jobs.commands';
import { ledgerVerify } from './ledger.command';
import { mailsList } from './mails.command';
import { messagesList } from './messages.command';
import { migrateCommand } from './migrate.command';
import { operatorCreate } from './operator.command';
import { reconcileCommand } from './reconcile.command';
import { sandboxInfo } from './sandbox.command';
import { startCommand } from './start.command';
import { workerCommand } from './worker.command';

const COMMANDS: readonly Command[] = [
  startCommand,
  migrateCommand,
  operatorCreate,
  demoCommand,
  sandboxInfo,
  ledgerVerify,
  auditVerify,
  documentsRotate,
  documentsCheck,
  eppHello,
  eppCheck,
  eppPassword,
  eppDecode,
  workerCommand,
  jobsList,
  jobsRetry,
  mailsList,
  messagesList,
  reconcileCommand,
];

function usage(): string {
  const lines = COMMANDS.map(({ name, takes, says }) => `  ${`${name} ${takes}`.padEnd(44)} ${says}`);
  return `Usage: npx --no-install pohon <command>\n\n${lines.join('\n')}\n`;
}

async function main(words: readonly string[]): Promise<number> {
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0]!)) {
    print(usage());
    return words.length === 0 ? 2 : 0;
  }
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => words[i] === word));
  if (!command) throw new UsageWrong(`there is no command "${words.join(' ')}"`);
  return command.run(Settings.load(), words.slice(command.name.split(' ').length));
}

/** Mistakes of people get a sentence; mistakes of ours a stack. */
function explain(error: unknown): string {
  if (error instanceof UsageWrong) return `${error.message}\n\n${usage()}`;
  if (error instanceof SettingsRefused || error instanceof RegistriesRefused || error instanceof DomainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = error instanceof UsageWrong ? 2 : 1;
  });
