import { Settings } from '../settings';
import { kindOf, limitsIn, readRateLimits } from './rate-limit';

describe('limits', () => {
  it('are read out of one line, and off in tests', () => {
    expect(readRateLimits('login=20/60 money=5/1')).toEqual([
      { kind: 'login', most: 20, seconds: 60 },
      { kind: 'money', most: 5, seconds: 1 },
    ]);
    expect(limitsIn(Settings.load({ NODE_ENV: 'test' }))).toEqual([]);
    expect(limitsIn(Settings.load({ NODE_ENV: 'development' })).map(({ kind }) => kind)).toEqual(['login', 'public', 'money', 'others']);
  });

  it.each(['login', 'login=0/60', 'login=20', 'logins=20/60', 'login=20/60,money=1/1'])('are not "%s"', (text) => {
    expect(() => Settings.load({ RATE_LIMITS: text })).toThrow('RATE_LIMITS');
  });

  it.each([
    ['/v1/auth/login', 'public', 'login'],
    ['/v1/availability', 'public', 'public'],
    ['/v1/orders', 'money:move', 'money'],
    ['/v1/orders', 'account:read', 'others'],
    ['/v1/webhooks/doku/pme_1', 'public', 'others'],
    ['/health/live', 'public', undefined],
  ])('count %s (%s) as %s', (path, access, kind) => {
    expect(kindOf(path, access)).toBe(kind);
  });
});
