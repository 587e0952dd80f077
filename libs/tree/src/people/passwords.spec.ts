import { refuseWeakPassword } from './password';
import { Passwords } from './passwords';

describe('a password', () => {
  it.each(['sepuluh-10', 'kata sandi yang panjang sekali', 'éééééé', '          ', 'a'.repeat(256)])('may be %p', (password) => {
    expect(() => refuseWeakPassword(password)).not.toThrow();
  });

  it.each(['', 'sembilan9', 'ééééa', 'a'.repeat(257), 'é'.repeat(129)])('may not be %p', (password) => {
    expect(() => refuseWeakPassword(password)).toThrow('A password has 10 to 256 bytes.');
  });

  const passwords = new Passwords();

  it('is kept as argon2id with 19 MiB and two passes, salted', async () => {
    const [one, other] = await Promise.all([passwords.hash('rahasia-sekali'), passwords.hash('rahasia-sekali')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one.length).toBeLessThanOrEqual(160);
    expect(one).not.toBe(other);
  });

  it('is known again to its last byte', async () => {
    const long = `${'a'.repeat(200)}b`;
    const hash = await passwords.hash(long);
    expect(await passwords.matches(long, hash)).toBe(true);
    expect(await passwords.matches(`${'a'.repeat(200)}c`, hash)).toBe(false);
    expect(await passwords.matches('a'.repeat(200), hash)).toBe(false);
  });

  it('that is too long matches nothing, not even an empty one', async () => {
    expect(await passwords.matches('a'.repeat(257), await passwords.hash(''))).toBe(false);
  });

  it('never matches where there is nobody', async () => {
    expect(await passwords.matches('', null)).toBe(false);
    expect(await passwords.matches('rahasia-sekali', null)).toBe(false);
  });
});
