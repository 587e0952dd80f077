import type { Reads } from '#libs/platform';

/** A word by which somebody knows who is behind a brand, or who else is there. */
export interface ForeignWord {
  readonly word: string;
  readonly whose: string;
  readonly pattern: RegExp;
}

interface Known {
  readonly path: string;
  readonly word: string | null;
}

/** Where the words are that say who somebody is, and whose they are. */
const SOURCES = [
  'SELECT n.path, n.name AS word FROM node n',
  "SELECT n.path, CONCAT('nod_', n.id) AS word FROM node n",
  'SELECT n.path, b.name AS word FROM brand b JOIN node n ON n.id = b.node_id',
  'SELECT n.path, b.support_email AS word FROM brand b JOIN node n ON n.id = b.node_id',
  'SELECT n.path, h.name AS word FROM host h JOIN node n ON n.id = h.node_id',
  'SELECT n.path, p.name AS word FROM person p JOIN membership m ON m.person_id = p.id JOIN node n ON n.id = m.node_id',
  'SELECT n.path, p.email AS word FROM person p JOIN membership m ON m.person_id = p.id JOIN node n ON n.id = m.node_id',
  'SELECT n.path, a.number AS word FROM bank_account a JOIN node n ON n.id = a.node_id',
  'SELECT n.path, a.holder AS word FROM bank_account a JOIN node n ON n.id = a.node_id',
  'SELECT n.path, b.name AS word FROM billing_profile b JOIN node n ON n.id = b.node_id',
  'SELECT n.path, b.company AS word FROM billing_profile b JOIN node n ON n.id = b.node_id',
];

/** The platform’s own name, by which whoever reads it finds the operator; and programs find it in whatever they are called. */
const PLATFORM = 'pohon';

/** Every word of everybody who is neither the brand nor below it. A word that somebody there shares gives nobody away. */
export async function foreignWords(reads: Reads, brandPath: string): Promise<ForeignWord[]> {
  const known = (await Promise.all(SOURCES.map((source) => reads.query<Known>(source)))).flat();
  const all = known.flatMap(({ path, word }) =>
    word ? [{ path, word }, ...mailDomain(word).map((domain) => ({ path, word: domain }))] : [],
  );
  const isInside = ({ path }: { path: string }): boolean => path.startsWith(brandPath);
  const shared = new Set(all.filter(isInside).map(({ word }) => word.toLowerCase()));
  const foreign = all.filter((each) => !isInside(each) && !shared.has(each.word.toLowerCase()));
  const byWord = new Map(foreign.map(({ path, word }) => [word.toLowerCase(), { word, whose: `node ${path}` }]));
  return [...byWord.values(), { word: PLATFORM, whose: 'the platform' }].map((each) => ({ ...each, pattern: patternOf(each.word) }));
}

/** Those of the words that a text says, as sentences. */
export const foreignIn = (text: string, words: readonly ForeignWord[]): string[] => {
  const plain = text.replaceAll(/\s+/g, ' ');
  return words.filter(({ pattern }) => pattern.test(plain)).map(({ word, whose }) => `“${word}” of ${whose}: ${around(plain, word)}`);
};

const mailDomain = (word: string): string[] => (/^\S+@\S+$/.test(word) ? [word.split('@')[1]!] : []);

/** `nod_1` is not in `nod_12`; names may be part of a longer one. */
const patternOf = (word: string): RegExp =>
  new RegExp(`${word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, ' ')}${/\d$/.test(word) ? '(?!\\d)' : ''}`, 'i');

const around = (text: string, word: string): string => {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  return `…${text.slice(Math.max(0, at - 40), at + word.length + 40)}…`;
};
