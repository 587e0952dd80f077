import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import { HOUR, MINUTE, SECOND, after } from '#libs/kernel';

/** How often one thing was tried in vain from one place. */
export interface LoginAttempt {
  /** SHA-256 (hex) of what is counted: nobody reads addresses out of this table. */
  readonly id: string;
  readonly failures: number;
  readonly lastAt: Date;
}

/** What somebody tries, on whose account, and from where. */
export interface Try {
  /** What is counted by itself: `login`, `password-forgotten`. */
  readonly route: string;
  readonly account: string;
  readonly ip?: string;
  /** Where it is given, failures on the account from everywhere together ask for work; what was sent to show for it. */
  readonly captcha?: { readonly solved?: string | null };
}

/** One count of a try, and how many failures it lets pass for nothing. */
export interface Count {
  readonly id: string;
  readonly free: number;
  /** Of one account, or of whoever shares a network. */
  readonly of: 'account' | 'network';
  /** What the next one costs: time, or work. */
  readonly price: 'wait' | 'captcha';
  /** How many failures remain after a try that was right. */
  readonly afterSuccess: (failures: number) => number;
}

/** A network is shared by many people, of whom some forget their passwords. */
const FREE = { accountFromNetwork: 5, network: 50, account: 10 } as const;
const WAIT_MAX_MS = 15 * MINUTE;
const FORGOTTEN_AFTER_MS = HOUR;

/** What an internet access usually has to itself: one IPv4 address, or 64 bits of IPv6. */
export function networkOf(ip = ''): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain) || !isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.toLowerCase().split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const zeros = Math.max(0, 8 - groups(head).length - groups(tail).length);
  const whole = plain.includes('::') ? [...groups(head), ...Array.from({ length: zeros }, () => '0'), ...groups(tail)] : groups(head);
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

const idOf = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/**
 * Counted by account and network together, and by network alone. By account alone nobody is made to wait, or a stranger
 * elsewhere could shut them out: there the price is work, which the owner does as well as anybody, and a guesser has to do
 * for every guess. In the order of their ids, in which they are locked.
 */
export function countsOf({ route, account, ip, captcha }: Try): Count[] {
  const network = networkOf(ip);
  return [
    {
      id: idOf(route, network, account),
      free: FREE.accountFromNetwork,
      of: 'account' as const,
      price: 'wait' as const,
      afterSuccess: () => 0,
    },
    {
      id: idOf(route, network),
      free: FREE.network,
      of: 'network' as const,
      price: 'wait' as const,
      afterSuccess: (failures: number) => Math.max(0, failures - 1),
    },
    ...(captcha
      ? [
          {
            id: idOf(route, 'everywhere', account),
            free: FREE.account,
            of: 'account' as const,
            price: 'captcha' as const,
            afterSuccess: () => 0,
          },
        ]
      : []),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Will this try, counted already, be the last on its account that costs nothing, if it is wrong? */
export const isLastFree = (counted: readonly (Count & Pick<LoginAttempt, 'failures'>)[]): boolean =>
  counted.some(({ of, failures, free }) => of === 'account' && failures === free);

/** When the next try counts: at once for the free ones, then after 1, 2, 4 ... seconds, at most a quarter of an hour. */
export const nextTryAt = ({ failures, lastAt }: LoginAttempt, free: number): Date =>
  failures < free ? lastAt : after(lastAt, Math.min(SECOND * 2 ** Math.min(failures - free, 20), WAIT_MAX_MS));

/** After an hour without any, what was before is forgotten. */
export const failuresNow = ({ failures, lastAt }: LoginAttempt, now: Date): number =>
  now >= after(lastAt, FORGOTTEN_AFTER_MS) ? 0 : failures;
