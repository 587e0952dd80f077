import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SettingsRefused } from './settings-refused';

/** The shortest secret that is worth the name, in characters. */
export const SECRET_LENGTH_MIN = 32;
const BYTES = 48;

/** The secret in a file, without the line break at its end. @throws SettingsRefused when it cannot be read or is too short */
export function readSecret(file: string): string {
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new SettingsRefused(`The secret in ${file} cannot be read: ${(error as Error).message}`);
  }
  if (secret.length < SECRET_LENGTH_MIN) throw new SettingsRefused(`The secret in ${file} needs at least ${SECRET_LENGTH_MIN} characters.`);
  return secret;
}

/**
 * The secret in a file that is made, for its owner's eyes only, when it is not there. It appears all at once: of several
 * programs that start together the first one's stays, and none reads half of it.
 */
export function keptSecret(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(BYTES).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readSecret(file);
}
