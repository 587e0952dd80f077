import { brandColours } from './brand-colours';
import { escapeHtml } from './escape-html';
import { knownBlocks } from './known-blocks';
import { LAYOUT } from './layout-wording';
import type { Letter } from './letter';
import { BRAND_COLOUR, BRAND_INK, letterMjml } from './letter-mjml';
import { type Values, fill, oneLine, valuesOf } from './letter-values';
import type { Block } from './letter-wording';
import { TEMPLATES } from './templates';

type Facts = Pick<Letter, 'to' | 'template' | 'locale' | 'brand' | 'data'>;

/** A mail as its recipient reads it. */
export interface WrittenLetter {
  /** One line. */
  readonly subject: string;
  /** The same mail without markup, for readers that show none. */
  readonly text: string;
  readonly html: string;
}

export const writeSubject = (letter: Facts): string => oneLine(fill(TEMPLATES[letter.template][letter.locale].subject, valuesOf(letter)));

const asText = (block: Block): string => {
  if ('text' in block) return block.text;
  if ('button' in block) return `${block.button}:\n{{${block.to}}}`;
  return block.facts.map(([label, fact]) => `${label}: ${fact}`).join('\n');
};

function writeText({ locale }: Facts, blocks: readonly Block[], values: Values): string {
  const { greeting, foot, site } = LAYOUT[locale];
  const end = values.site === undefined ? foot : `${foot}\n${site}`;
  return `${[greeting, ...blocks.map(asText), `-- \n${end}`].map((piece) => fill(piece, values)).join('\n\n')}\n`;
}

/** What MJML made of each layout, kept: there are few, and each takes it a while. */
const compiled = new Map<string, Promise<string>>();

function compile(source: string): Promise<string> {
  let html = compiled.get(source);
  if (!html) {
    // Only programs that write mails pay for loading MJML.
    html = import('mjml').then(async ({ default: mjml2html }) => (await mjml2html(source, { validationLevel: 'strict' })).html);
    compiled.set(source, html);
  }
  return html;
}

/** Writes a mail in its recipient's language and its brand's name and colour. Every value is text, whatever it looks like. */
export async function writeLetter(letter: Facts): Promise<WrittenLetter> {
  const { preheader, blocks } = TEMPLATES[letter.template][letter.locale];
  const facts = valuesOf(letter);
  const subject = writeSubject(letter);
  const known = knownBlocks(blocks, facts);
  const values = { ...facts, subject, preheader: fill(preheader, facts) };
  const { colour, ink } = brandColours(letter.brand.colour);
  const page = (await compile(letterMjml(letter.locale, known, facts.site !== undefined)))
    .replaceAll(BRAND_COLOUR, colour)
    .replaceAll(BRAND_INK, ink);
  return {
    subject,
    text: writeText(letter, known, facts),
    html: fill(page, values, (value) => escapeHtml(value).replaceAll('\n', '<br />')),
  };
}
