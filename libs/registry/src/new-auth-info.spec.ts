import { newAuthInfo } from './new-auth-info';

describe('a new transfer password', () => {
  it.each([undefined, 16, 20, 32])('of length %p has every kind of character, and begins with a letter', (length) => {
    for (let i = 0; i < 200; i += 1) {
      const made = newAuthInfo({ length });
      expect(made).toHaveLength(length ?? 16);
      expect(made).toMatch(/^[A-Za-z][A-Za-z0-9.:+=@-]+$/);
      for (const kind of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]) expect(made).toMatch(kind);
    }
  });

  it('has only the signs that its registry takes, or none', () => {
    for (let i = 0; i < 200; i += 1) {
      expect(newAuthInfo({ length: 25, signs: '' })).toMatch(/^(?=.*[0-9])[A-Za-z0-9]{25}$/);
      expect(newAuthInfo({ signs: '!' })).toMatch(/!/);
    }
  });

  it('is never the same', () => {
    expect(new Set(Array.from({ length: 500 }, () => newAuthInfo())).size).toBe(500);
  });

  it('is never short', () => {
    expect(() => newAuthInfo({ length: 8 })).toThrow(RangeError);
  });
});
