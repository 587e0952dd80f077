import type { Locale } from '#libs/tree';
import { LEGAL_TEXT_MAX, type LegalText, LegalTextRefused } from './legal-text';

/** A tag, a comment, a processing instruction: Markdown lets HTML through. */
const HTML = /<[a-z!/?]/i;
/** Where a link of Markdown leads, as `[word](here)` or `[word]: here`. */
const LINKS = /\]\(\s*<?([^)\s]*)|^\s{0,3}\[[^\]]+\]:\s*<?(\S*)/gm;
const GOOD_LINK = /^(?:https?:\/\/|mailto:|tel:|#)/i;
const CONTROL = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

const FAULTS = {
  long: `A text has at most ${LEGAL_TEXT_MAX} bytes.`,
  html: 'Write Markdown without HTML.',
  link: 'Links lead to http, https, mailto, tel or a place in the text.',
  control: 'There are characters in it that nobody can read.',
  none: 'Write the text in one language at least.',
} as const;

function faultOf(text: string): string | undefined {
  if (Buffer.byteLength(text) > LEGAL_TEXT_MAX) return FAULTS.long;
  if (CONTROL.test(text)) return FAULTS.control;
  if (HTML.test(text)) return FAULTS.html;
  const links = [...text.matchAll(LINKS)].map(([, inline, reference]) => inline ?? reference ?? '');
  return links.every((link) => GOOD_LINK.test(link)) ? undefined : FAULTS.link;
}

/** The texts of a version by language, as they were typed. Pure. @throws LegalTextRefused */
export function readLegalTexts(typed: Readonly<Partial<Record<Locale, string | null>>>): LegalText['texts'] {
  const given = (['id', 'en'] as const).flatMap((locale) => (typed[locale] ? [[locale, typed[locale]] as const] : []));
  const faults = given.flatMap(([locale, text]) => {
    const message = faultOf(text);
    return message ? [{ pointer: `/texts/${locale}`, code: 'legal-text-refused', message }] : [];
  });
  const errors = given.length > 0 ? faults : [{ pointer: '/texts', code: 'legal-text-refused', message: FAULTS.none }];
  if (errors.length > 0) throw new LegalTextRefused(errors[0]!.message, { errors });
  return Object.fromEntries(given);
}
