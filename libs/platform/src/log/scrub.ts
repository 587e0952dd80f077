const HIDDEN = '[hidden]';
/** Nothing in a log is deeper, longer or wider than this: a log line is not a dump. */
const DEPTH_MAX = 8;
const TEXT_MAX = 8_000;
const ENTRIES_MAX = 100;

/** Names of fields that hold secrets or identity numbers, as written without signs and in lower case. */
const SECRET_PARTS = ['password', 'passphrase', 'secret', 'token', 'authorization', 'authinfo', 'cookie', 'apikey', 'privatekey'];
const SECRET_NAMES = new Set(['pw', 'newpw', 'nik', 'npwp', 'ktp']);

function isSecret(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return SECRET_NAMES.has(plain) || SECRET_PARTS.some((part) => plain.includes(part));
}

/** What secrets look like inside a text, and what stands there instead. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // An API key wherever it stands; first, so that nothing below takes a piece out of its middle and leaves the rest.
  [/(pn_(?:live|test)_)[\w-]+/gi, `$1${HIDDEN}`],
  // NIK and NPWP have 16 digits, the older NPWP 15, often written with dots; so do payment cards.
  [/(?<!\d)\d{15,16}(?!\d)/g, HIDDEN],
  [/(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d[-.]\d{3}\.\d{3}(?!\d)/g, HIDDEN],
  // A signed token, with or without "Bearer" in front.
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, HIDDEN],
  [/\b(bearer|basic)\s+[\w+/=.~-]{8,}/gi, `$1 ${HIDDEN}`],
  // mysql://user:password@host
  [/(:\/\/[^\s/:@]*):[^\s/@]+@/g, `$1:${HIDDEN}@`],
  // ?token=…, password: …, "authInfo":"…"
  [
    /((?:password|passphrase|secret|token|authorization|auth-?info|cookie|api-?key|\bpw|\bnik|\bnpwp)\\?["']?\s*[=:]\s*\\?["']?)[^\s"'&;,<>\\]+/gi,
    `$1${HIDDEN}`,
  ],
  // <domain:pw>…</domain:pw> of EPP
  [/(<(?:[\w.-]+:)?(?:pw|newPW)\b[^>]*>)[^<]+/g, `$1${HIDDEN}`],
];

function scrubText(text: string): string {
  // Cut before its last word, so that half a secret does not slip through as none.
  const short = text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX).replace(/[^\s"',;&]{1,64}$/, '')}…` : text;
  return PATTERNS.reduce((rest, [pattern, instead]) => rest.replaceAll(pattern, instead), short);
}

/** A copy fit for a log: plain JSON, with secrets and identity numbers hidden wherever they stand. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'number' || typeof value === 'bigint') return scrubNumber(value);
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEPTH_MAX) return '[deeper]';
  if (value instanceof Error) return scrubError(value, depth);
  if (Array.isArray(value)) return value.slice(0, ENTRIES_MAX).map((entry) => scrub(entry, depth + 1));
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value)) return '[bytes]';
  if ('toJSON' in value && typeof value.toJSON === 'function') return scrub(value.toJSON(), depth + 1);
  return scrubFields(value, depth);
}

function scrubFields(value: object, depth: number): Record<string, unknown> {
  const fields = Object.entries(value).slice(0, ENTRIES_MAX);
  return Object.fromEntries(
    fields.map(([name, inner]) => [name, isSecret(name) && inner !== null && inner !== undefined ? HIDDEN : scrub(inner, depth + 1)]),
  );
}

function scrubNumber(value: number | bigint): unknown {
  const text = String(value);
  const safe = scrubText(text);
  return safe === text && typeof value === 'number' ? value : safe;
}

/** Only what says where it went wrong: drivers hang statements and their parameters on errors. */
function scrubError(error: Error, depth: number): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: scrubText(error.message),
    ...(code === undefined ? {} : { code: scrub(code, depth + 1) }),
    ...(error.stack === undefined ? {} : { stack: scrubText(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: scrub(error.cause, depth + 1) }),
  };
}
