import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret, readSecret } from './secret-file';
import { SettingsRefused } from './settings-refused';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a secret in a file', () => {
  it('is made once, and only its owner can read it', () => {
    const file = join(folder, 'secrets', 'jwt');
    const secret = keptSecret(file);
    expect(secret).toHaveLength(64);
    expect(keptSecret(file)).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'secrets'))).toEqual(['jwt']);
  });

  it('loses the line break that editors put at its end', () => {
    const file = join(folder, 'jwt');
    writeFileSync(file, `${'s'.repeat(32)}\n`);
    expect(readSecret(file)).toBe('s'.repeat(32));
  });

  it.each([
    ['empty', ''],
    ['too short to be one', 'hunter2\n'],
  ])('that is %s is refused', (_what, text) => {
    const file = join(folder, 'jwt');
    writeFileSync(file, text);
    expect(() => readSecret(file)).toThrow(new SettingsRefused(`The secret in ${file} needs at least 32 characters.`));
    expect(() => keptSecret(file)).toThrow(SettingsRefused);
  });

  it('that is not there is refused by its name', () => {
    expect(() => readSecret(join(folder, 'nothing'))).toThrow(SettingsRefused);
    expect(() => readSecret(join(folder, 'nothing'))).toThrow(/nothing cannot be read: ENOENT/);
  });
});
