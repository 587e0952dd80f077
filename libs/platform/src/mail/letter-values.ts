import type { Letter, LetterLocale } from './letter';
import { ROLE_WORDS } from './layout-wording';

/** Everything a wording can name: the facts as people read them, and what the layout adds. */
export type Values = Readonly<Record<string, string>>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
// Bidirectional controls reorder what stands around them: a name could make a sentence say something else.
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** The text on one line, without signs that nobody sees. */
export const oneLine = (text: string): string => text.replaceAll(UNSEEN, '').replaceAll(BREAKS, ' ').trim();

/** Only `text` may have lines of its own. */
const lines = (text: string): string => text.replaceAll('\r\n', '\n').split('\n').map(oneLine).join('\n').trim();

/** An instant is told in Jakarta's time, a role in words, everything else as it is. */
function shown(name: string, value: string, locale: LetterLocale): string {
  if (name === 'text') return lines(value);
  const at = INSTANT.test(value) ? new Date(value) : undefined;
  if (at && !Number.isNaN(at.getTime())) {
    const format = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Asia/Jakarta',
    });
    return `${format.format(at)} WIB`;
  }
  return (name === 'role' ? ROLE_WORDS[locale][value] : undefined) ?? oneLine(value);
}

export function valuesOf({ to, brand, data, locale }: Pick<Letter, 'to' | 'brand' | 'data' | 'locale'>): Values {
  const facts = Object.entries(data).map(([name, value]) => [name, shown(name, value, locale)] as const);
  return {
    ...Object.fromEntries(facts),
    name: oneLine(to.name),
    email: oneLine(to.email),
    brand: oneLine(brand.name),
    support: oneLine(brand.supportEmail),
    ...(brand.url === null ? {} : { site: oneLine(brand.url) }),
  };
}

const PLACE = /\{\{(\w+)\}\}/g;

/** The names a text asks for. */
const asked = (text: string): string[] => [...text.matchAll(PLACE)].map(([, name]) => name!);

export const isKnown = (text: string, values: Values): boolean =>
  asked(text).every((name) => Object.hasOwn(values, name) && values[name] !== '');

/** Puts the values in place, once: what a value says is never read as a place again. */
export const fill = (text: string, values: Values, write: (value: string) => string = String): string =>
  text.replaceAll(PLACE, (_, name: string) => (Object.hasOwn(values, name) ? write(values[name]!) : ''));
