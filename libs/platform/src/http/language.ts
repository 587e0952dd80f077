/** The languages problems are told in. */
export type Language = 'en' | 'id';

/** A text in each of them. */
export type Wording = Readonly<Record<Language, string>>;

const DEFAULT: Language = 'en';
/** More ranges than this are a joke, not a wish. */
const RANGES_MAX = 20;

/** What the caller would rather read, by `Accept-Language` with its weights (RFC 9110, 12.5.4). English when it does not say. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',', RANGES_MAX)
    .map(readRange)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    const language = tag.split('-')[0];
    if (language === 'en' || language === 'id') return language;
    if (language === '*') return DEFAULT;
  }
  return DEFAULT;
}

function readRange(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  return { tag, weight: q === undefined ? 1 : Number(q.slice(2)) || 0 };
}
