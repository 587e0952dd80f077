import { DomainError } from '#libs/kernel';
import { SettingsRefused } from './settings-refused';

/**
 * The last words of a program that could not start, and exit code 1. What people can put right (settings, the schema, the
 * list of registries) is said in plain words, anything else with its stack.
 */
export function refuseToStart(error: unknown): void {
  const isPlain = error instanceof SettingsRefused || error instanceof DomainError;
  process.stderr.write(`${error instanceof Error ? (isPlain ? error.message : error.stack) : String(error)}\n`);
  // Whatever has been opened by then must not keep a half-started program alive.
  process.exit(1);
}
