import { mkdirSync } from 'node:fs';
import type { Settings } from '../settings';
import { SettingsRefused } from '../settings-refused';

/** Keeps others out of DATA_DIR until it is released. */
export interface HeldDataDir {
  release(): void;
}

/**
 * DATA_DIR is for one `pohon start` at a time: a second one would take over the first one's registry. The lock is the
 * operating system's, on an SQLite file, so a program that was killed leaves none behind.
 * @throws SettingsRefused when somebody has it, or it cannot be written
 */
export async function holdDataDir(settings: Settings): Promise<HeldDataDir> {
  const folder = settings.inDataDir();
  const { default: Database } = await import('better-sqlite3');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new Database(settings.inDataDir('start.lock'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return { release: () => lock.close() };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'SQLITE_BUSY')
      throw new SettingsRefused(`Pohonnama is running already on ${folder}: choose another folder with DATA_DIR=<folder>`);
    throw new SettingsRefused(`DATA_DIR: ${folder} cannot be used: ${message}`);
  }
}
