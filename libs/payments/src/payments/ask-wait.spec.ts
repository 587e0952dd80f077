import { HOUR, MINUTE, after } from '#libs/kernel';
import { waitToAsk } from './ask-wait';

const requestedAt = new Date('2026-11-22T03:00:00Z');
const expiresAt = after(requestedAt, 24 * HOUR);
const wait = (age: number, state: 'pending' | 'expired' | 'paid' | 'refunded' = 'pending') =>
  waitToAsk({ state, requestedAt, expiresAt }, after(requestedAt, age));

describe('a provider is asked about a payment', () => {
  it('often in the first minutes, then ever more seldom', () => {
    expect([0, 10 * MINUTE, HOUR, 20 * HOUR].map((age) => wait(age))).toEqual([MINUTE, 5 * MINUTE, HOUR / 2, 6 * HOUR]);
  });

  it('for a day after it has run out, and then no more', () => {
    expect(wait(47 * HOUR, 'expired')).toBe(6 * HOUR);
    expect(wait(48 * HOUR, 'expired')).toBeNull();
  });

  it('not about one that was paid, or went back', () => {
    expect([wait(0, 'paid'), wait(0, 'refunded')]).toEqual([null, null]);
  });

  it('some twenty times at most', () => {
    let [age, asked] = [2 * MINUTE, 0];
    for (let next = wait(age); next !== null; next = wait(age)) {
      age += next;
      asked += 1;
    }
    expect(asked).toBeLessThan(25);
  });
});
