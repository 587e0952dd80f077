import { MINUTE } from '#libs/kernel';
import { backoffMs } from './job';

describe('the wait before a job is tried again', () => {
  it('doubles and ends at ten minutes', () => {
    expect([1, 2, 3, 30].map((attempts) => backoffMs(attempts, 1))).toEqual([2_000, 4_000, 8_000, 10 * MINUTE]);
  });

  it('is spread over its second half, so that many jobs do not come back at once', () => {
    expect(backoffMs(3, 0)).toBe(4_000);
    expect(backoffMs(3, 0.5)).toBe(6_000);
  });
});
