import { HOUR, SECOND, after } from '#libs/kernel';
import { type LoginAttempt, countsOf, failuresNow, networkOf, nextTryAt } from './login-attempt';

const now = new Date('2026-11-22T02:00:00Z');
const failed = (failures: number): LoginAttempt => ({ id: 'x', failures, lastAt: now });
const waitSeconds = (failures: number) => (nextTryAt(failed(failures), 5).getTime() - now.getTime()) / SECOND;

describe('tries in vain', () => {
  it('cost nothing five times, then twice as long each time, and never more than a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 10, 15, 1_000].map(waitSeconds)).toEqual([0, 0, 1, 2, 4, 32, 900, 900]);
  });

  it('are forgotten after an hour', () => {
    expect([failuresNow(failed(9), after(now, HOUR - 1)), failuresNow(failed(9), after(now, HOUR))]).toEqual([9, 0]);
  });

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:0:12:aaaa::1', '2001:db8:0:12::/64'],
    ['2001:0db8:0000:0012:1:2:3:4', '2001:db8:0:12::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('from %p are those of the network %p', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });

  it('on an account from one network leave the same account free from every other', () => {
    const of = (ip: string, account = 'a') => countsOf({ route: 'login', account, ip }).map(({ id }) => id);
    expect(of('203.0.113.9').some((id) => of('203.0.113.10').includes(id))).toBe(false);
    expect(of('203.0.113.9').filter((id) => of('203.0.113.9', 'b').includes(id))).toHaveLength(1);
  });

  it('are counted for an account from everywhere together where they cost work, and there they cost no time', () => {
    const everywhere = (ip: string) =>
      countsOf({ route: 'login', account: 'a', ip, captcha: {} }).filter(({ price }) => price === 'captcha');
    expect(everywhere('203.0.113.9')).toMatchObject([{ free: 10, id: everywhere('2001:db8::1')[0]?.id }]);
    expect(countsOf({ route: 'proof', account: 'a', ip: '203.0.113.9' }).map(({ price }) => price)).toEqual(['wait', 'wait']);
  });
});
