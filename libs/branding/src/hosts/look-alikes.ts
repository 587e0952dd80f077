import { domainToUnicode } from 'node:url';

/** Letters of other scripts, and signs, that are drawn like these Latin ones (a part of UTS 39's confusables: what names may hold). */
const DRAWN_LIKE: readonly (readonly [string, string])[] = [
  ['a', 'аαɑ'],
  ['b', 'ьв'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['e', 'еєε'],
  ['g', 'ɡց'],
  ['h', 'һн'],
  ['i', 'іιıɩ'],
  ['j', 'јϳ'],
  ['k', 'кκ'],
  ['l', 'ӏⅼ1'],
  ['m', 'м'],
  ['n', 'пηո'],
  ['o', 'оοօ0'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['r', 'гᴦ'],
  ['s', 'ѕ'],
  ['t', 'тτ'],
  ['u', 'υսц'],
  ['v', 'ѵν'],
  ['w', 'ѡωԝ'],
  ['x', 'хχ'],
  ['y', 'уγ'],
  ['z', 'ᴢ'],
];
const LATIN = new Map(DRAWN_LIKE.flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)));
/** Two that stand so close that they look like one. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
];

/** What a name looks like to somebody who does not look closely: names with one skeleton are taken for each other. Pure. */
export function skeletonOf(name: string): string {
  const plain = domainToUnicode(name).normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = Array.from(plain, (letter) => LATIN.get(letter) ?? letter).join('');
  return PAIRS.reduce((text, [pair, one]) => text.replace(pair, one), latin);
}

/** Are letters of scripts mixed in one label that look alike? Nobody writes so but to deceive. Pure. */
export const mixesScripts = (name: string): boolean =>
  domainToUnicode(name)
    .split('.')
    .some((label) => [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) => script.test(label)).length > 1);
