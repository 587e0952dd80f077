import { SECOND, after } from '#libs/kernel';
import { LoginBackoff } from './login-backoff';

const start = new Date('2026-11-22T00:00:00Z');

describe('after a failed login', () => {
  it('the next attempts wait 1, 2, 4 ... and at most 300 seconds', () => {
    const backoff = new LoginBackoff();
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
      backoff.failed(start, 'no connection', false);
      expect(backoff.objection(after(start, seconds * SECOND - 1))).toContain('no connection');
      expect(backoff.objection(after(start, seconds * SECOND))).toBeUndefined();
    }
  });

  it('a success forgets the failures', () => {
    const backoff = new LoginBackoff();
    backoff.failed(start, 'no connection', false);
    backoff.failed(start, '2200', true);
    backoff.failed(start, '2200', true);
    backoff.succeeded();
    backoff.failed(start, '2200', true);
    expect(backoff.objection(after(start, SECOND))).toBeUndefined();
  });

  it('three wrong passwords stop all attempts, so that the account is not locked', () => {
    const backoff = new LoginBackoff();
    for (let i = 0; i < 3; i += 1) backoff.failed(start, '2200 Authentication error', true);
    expect(backoff.objection(after(start, 86_400 * SECOND))).toContain('start again');
  });
});
