import { readFileSync } from 'node:fs';
import { keptSecret } from './kept-secret';

/** A secret as it was given, in the file that was given, or as it was made once and kept at this place. */
export const secretOf = (given: string | undefined, file: string | undefined, keptAt: string): string =>
  given ?? (file ? readFileSync(file, 'utf8').trim() : keptSecret(keptAt));
