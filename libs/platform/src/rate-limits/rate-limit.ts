/** What routes are counted together. */
export const RATE_KINDS = ['login', 'public', 'money', 'others'] as const;
export type RateKind = (typeof RATE_KINDS)[number];

/** How many requests of a kind one caller may send in so many seconds. */
export interface RateLimit {
  readonly kind: RateKind;
  readonly most: number;
  readonly seconds: number;
}

/** One word for each kind, or `off`. */
export const RATE_LIMITS_PATTERN =
  /^(off|(login|public|money|others)=[1-9]\d{0,6}\/[1-9]\d{0,4}( (login|public|money|others)=[1-9]\d{0,6}\/[1-9]\d{0,4})*)$/;

const STANDARD = 'login=20/60 public=120/60 money=60/60 others=600/60';

/** What RATE_LIMITS says; without it nothing is limited in tests, and the standard counts everywhere else. */
export const limitsIn = ({ rateLimits, environment }: { readonly rateLimits?: string; readonly environment: string }): RateLimit[] =>
  readRateLimits(rateLimits ?? (environment === 'test' ? 'off' : STANDARD));

/** `login=20/60 public=120/60`: twenty and a hundred and twenty in a minute. Kinds that are not named are not limited. */
export function readRateLimits(text: string): RateLimit[] {
  return [...text.matchAll(/(\w+)=(\d+)\/(\d+)/g)].map(([, kind, most, seconds]) => ({
    kind: kind as RateKind,
    most: Number(most),
    seconds: Number(seconds),
  }));
}

/** What kind of route this is, by its path and what it asks for; undefined where nothing is counted, as for health. */
export function kindOf(path: string, access: string): RateKind | undefined {
  if (!path.startsWith('/v1/')) return undefined;
  // All news of a payment gateway comes from a few addresses, and what is turned away comes again hours later.
  if (path.startsWith('/v1/webhooks/')) return 'others';
  if (access === 'public') return path.startsWith('/v1/auth/') ? 'login' : 'public';
  return access === 'money:move' ? 'money' : 'others';
}
