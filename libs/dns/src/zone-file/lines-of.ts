import { ZoneFileUnreadable } from './zone-file-unreadable';

/** One entry of a zone file, which parentheses may spread over several lines. */
export interface Line {
  /** The line it begins in, from 1. */
  readonly number: number;
  /** It begins with a blank: its owner is that of the entry before. */
  readonly isIndented: boolean;
  readonly words: readonly { readonly text: string; readonly isQuoted: boolean }[];
}

/** A quoted string, a parenthesis, a comment, the end of a line, blanks, or a word; backslashes take the next sign as it is. */
const TOKEN = /"((?:[^"\\\n]|\\[^\n])*)"|([()])|(;[^\n]*)|(\r?\n)|([ \t]+)|((?:[^\s()";\\]|\\\S)+)/gy;

/** The entries of a zone file, without comments and empty lines. @throws ZoneFileUnreadable */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let words: Line['words'][number][] = [];
  let [number, depth, begun, isIndented, atStart] = [1, 0, 1, false, true];
  const end = (): void => {
    if (words.length > 0) lines.push({ number: begun, isIndented, words });
    words = [];
    isIndented = false;
    atStart = true;
  };
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text);
    if (!token) throw new ZoneFileUnreadable(number, `there is a sign that cannot be read: ${JSON.stringify(text[at])}`);
    const [, quoted, parenthesis, , newline, blank, word] = token;
    if (newline !== undefined) {
      number += 1;
      if (depth === 0) end();
    } else if (parenthesis !== undefined) {
      depth += parenthesis === '(' ? 1 : -1;
      if (depth < 0 || depth > 1) throw new ZoneFileUnreadable(number, 'its parentheses do not fit');
    } else if (blank !== undefined) {
      if (atStart && depth === 0) isIndented = true;
    } else if (quoted !== undefined || word !== undefined) {
      if (words.length === 0) begun = number;
      words.push({ text: unescaped(quoted ?? word!), isQuoted: quoted !== undefined });
    }
    if (newline === undefined) atStart = false;
  }
  if (depth > 0) throw new ZoneFileUnreadable(number, 'a parenthesis is not closed');
  end();
  return lines;
}

/** `\"` is `"`, and `\059` is the sign with that number. */
const unescaped = (text: string): string =>
  text.replace(/\\(\d{3}|.)/g, (_, sign: string) => (sign.length === 3 ? String.fromCharCode(Number(sign)) : sign));
