import { keptSecret, readSecret } from './secret-file';

/** A secret as it was given, in the file that was given, or as it was made once and kept at this place. @throws SettingsRefused */
export const secretOf = (given: string | undefined, file: string | undefined, keptAt: string): string =>
  given ?? (file ? readSecret(file) : keptSecret(keptAt));
