import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Settings } from '#libs/platform';
import { newRecoveryCode, recoveryHash } from './recovery-code';
import { SecretBox } from './secret-box';
import { newSecret } from './one-time-code';

const folder = mkdtempSync(join(tmpdir(), 'pohonnama-secret-box-'));
const settings = Settings.load({ NODE_ENV: 'test', DATA_DIR: folder });

afterAll(() => rmSync(folder, { recursive: true }));

describe('the secret of an authenticator app', () => {
  const box = new SecretBox(settings);
  const secret = newSecret();
  const sealed = box.seal(secret, 'per_1');

  it('is read again by whoever has the key, also after a restart, and is never written twice alike', () => {
    expect(new SecretBox(settings).open(sealed, 'per_1')).toBe(secret);
    expect(box.seal(secret, 'per_1')).not.toBe(sealed);
    expect(sealed.length).toBeLessThanOrEqual(200);
  });

  it('is not read for somebody else, nor when a byte of it was changed', () => {
    expect(() => box.open(sealed, 'per_2')).toThrow('unable to authenticate');
    for (const at of [0, 20, 45]) {
      const bytes = Buffer.from(sealed, 'base64url');
      bytes[at]! ^= 1;
      expect(() => box.open(bytes.toString('base64url'), 'per_1')).toThrow('unable to authenticate');
    }
  });
});

describe('a recovery code', () => {
  it('has 120 bits in six groups, and means the same however it is typed', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(recoveryHash(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(recoveryHash(code));
    expect(recoveryHash(newRecoveryCode())).not.toBe(recoveryHash(code));
  });
});
