import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings } from '../settings';
import { SettingsRefused } from '../settings-refused';
import { holdDataDir } from './hold-data-dir';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'held-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

describe('DATA_DIR', () => {
  it('is held by one start at a time', async () => {
    const settings = Settings.load({ DATA_DIR: join(parent, 'data') });
    const held = await holdDataDir(settings);
    expect(statSync(settings.inDataDir()).mode & 0o777).toBe(0o700);
    await expect(holdDataDir(settings)).rejects.toThrow(/running already on .*data: choose another folder/);
    held.release();
    (await holdDataDir(settings)).release();
  });

  it('that is no folder is refused', async () => {
    writeFileSync(join(parent, 'file'), '');
    await expect(holdDataDir(Settings.load({ DATA_DIR: join(parent, 'file') }))).rejects.toThrow(SettingsRefused);
  });
});
