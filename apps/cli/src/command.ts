import type { Settings } from '#libs/platform';

/** One word of the command line and what it does. */
export interface Command {
  /** As it is typed: `ledger verify`. */
  readonly name: string;
  /** What may follow: `<file>`. */
  readonly takes: string;
  readonly says: string;
  /** @returns the exit code; what goes wrong is thrown. */
  run(settings: Settings, parameters: readonly string[]): Promise<number>;
}

/** The command was typed wrongly: the usage is shown. */
export class UsageWrong extends Error {}

export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const printJson = (value: unknown): void =>
  print(JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? each.toString() : each), 2));
