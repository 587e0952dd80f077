import { SECRET_LENGTH_MIN, keptSecret, readSecret } from './secret-file';
import { SettingsRefused } from './settings-refused';

/** A secret as it was given, in the file that was given, or as it was made once and kept at this place. @throws SettingsRefused */
export const secretOf = (given: string | undefined, file: string | undefined, keptAt: string): string =>
  given ?? (file ? readSecret(file) : keptSecret(keptAt));

/** Several secrets, one a line. @throws SettingsRefused when one of them is too short */
export function linesOf(secrets: string, name: string): string[] {
  const lines = secrets.split(/\r?\n/).flatMap((line) => line.trim() || []);
  if (lines.some(({ length }) => length < SECRET_LENGTH_MIN))
    throw new SettingsRefused(`Each line of ${name} needs at least ${SECRET_LENGTH_MIN} characters.`);
  return lines;
}
