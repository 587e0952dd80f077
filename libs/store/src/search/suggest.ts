import { DomainName } from '#libs/kernel';

/** At most so many are worth asking registries about. */
export const SUGGESTIONS_MAX = 50;

/** Words that shops of this country put around a name, the most usual first. */
const AROUND: readonly ((label: string) => string)[] = [
  (label) => `${label}id`,
  (label) => `toko${label}`,
  (label) => `${label}ku`,
  (label) => `${label}online`,
  (label) => `my${label}`,
  (label) => `${label}indonesia`,
  (label) => `get${label}`,
  (label) => `${label}store`,
];
/** The extensions people here ask for first; the others follow in the order of the alphabet. */
const FIRST: readonly string[] = ['id', 'com', 'co.id', 'my.id', 'net', 'web.id', 'biz.id', 'org'];

/**
 * Names near the one that somebody typed: the same under every extension that is sold, then with usual words around it under the first
 * three. What was typed is not among them. `typed`: a name, or words without an extension ("kopi senja").
 */
export function suggest(typed: string, tlds: ReadonlySet<string>): string[] {
  const known = [...tlds].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const whole = parsed(typed.trim());
  const tld = whole?.tldAmong(tlds);
  const label = labelOf(whole && tld !== undefined ? whole.unicode.slice(0, -(tld.length + 1)) : typed);
  if (label === '') return [];
  const labels = [label, ...(label.includes('-') ? [label.replaceAll('-', '')] : [])];
  const candidates = [
    ...labels.flatMap((each) => known.map((under) => `${each}.${under}`)),
    ...known.slice(0, 3).flatMap((under) => AROUND.map((put) => `${put(label)}.${under}`)),
  ];
  const names = candidates.flatMap((each) => parsed(each)?.ascii ?? []).filter((each) => each !== whole?.ascii);
  return [...new Set(names)].slice(0, SUGGESTIONS_MAX);
}

const rank = (tld: string): number => (FIRST.includes(tld) ? FIRST.indexOf(tld) : FIRST.length);

/** The letters and digits of what was typed, words joined by a hyphen at most. */
const labelOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');

function parsed(text: string): DomainName | undefined {
  try {
    return DomainName.parse(text);
  } catch {
    return undefined;
  }
}
