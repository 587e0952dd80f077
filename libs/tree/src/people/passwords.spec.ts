import { type PasswordRefused, refuseWeakPassword } from './password';
import { Passwords } from './passwords';

describe('a password', () => {
  const rina = { name: 'Rina Kusuma', email: 'rina.kopi@host.example', brand: 'Senja Domain' };
  const weakness = (password: string): unknown => {
    try {
      refuseWeakPassword(password, rina);
      return null;
    } catch (error) {
      return (error as PasswordRefused).facts.reason;
    }
  };

  it.each(['sepuluh-kopi', 'kata sandi yang panjang sekali', 'éééééé', '          ', 'a'.repeat(256), 'kopi pagi di senja'])(
    'may be %p',
    (password) => {
      expect(weakness(password)).toBeNull();
    },
  );

  it.each(['', 'sembilan9', 'ééééa', 'a'.repeat(257), 'é'.repeat(129)])('may not be %p, which is too short or too long', (password) => {
    expect(weakness(password)).toBe('length');
  });

  it.each(['1234567890', 'qwertyuiop', 'Password123', '!!liverpool!!', 'Rahasia2026!', 'pemerintahan', 'Bismillah-1'])(
    'may not be %p, which is tried first',
    (password) => {
      expect(weakness(password)).toBe('common');
    },
  );

  it.each(['buku-rina-merah', 'Si KUSUMA tadi', 'rina.kopi dan teh', 'rinakopihostexample', 'toko senja-domain'])(
    'may not be %p, which holds a name that everybody knows',
    (password) => {
      expect(weakness(password)).toBe('personal');
    },
  );

  it('is refused with the reason, in words', () => {
    expect(() => refuseWeakPassword('pendek', rina)).toThrow('A password has 10 to 256 bytes.');
    expect(() => refuseWeakPassword('Rahasia2026!', rina)).toThrow('This password is one of those that are tried first');
    expect(() => refuseWeakPassword('buku-rina-merah', rina)).toThrow('A password must not contain your name');
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
