/** Words before a name that are none of it. A single H is one too, in front: haji. */
const BEFORE = new Set('DR DRS DRA IR H HJ KH PROF TN NY NN SDR SDRI BPK IBU TUAN NYONYA NONA BAPAK'.split(' '));
/** Degrees behind a name, without their dots. */
const BEHIND = new Set(
  (
    'SH SE ST SKOM SPD SSOS SKED SPSI SIP SAG SSI SFARM SHUM SIKOM STP SKEP SDS SSN SGZ SKM ' +
    'MM MH MSI MKOM MPD MT MA MSC MBA MAP MKES MHUM MAK MSN MENG MIKOM PHD AMD AMK APT AK CPA CA LC SPOG SPA SPB SPPD ' +
    'BA BSC BBA LLM DR NERS'
  ).split(' '),
);
/** Short forms of names, as they stand on cards. */
const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ...[
    'M',
    'MUH',
    'MUHD',
    'MUHAMAD',
    'MOH',
    'MOHD',
    'MOHAMAD',
    'MOHAMMAD',
    'MOHAMED',
    'MOCH',
    'MOCHAMAD',
    'MOCHAMMAD',
    'MUCHAMAD',
    'MUCHAMMAD',
  ].map((short) => [short, 'MUHAMMAD'] as const),
  ['ACH', 'ACHMAD'],
  ['ABD', 'ABDUL'],
  ['ABDL', 'ABDUL'],
  ['ST', 'SITI'],
  ['STI', 'SITI'],
]);
/** How Dutch wrote sounds that Indonesian has written otherwise since 1947 and 1972. */
const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/OE/g, 'U'],
  [/TJ/g, 'C'],
  [/DJ/g, 'J'],
];

/** A name as it is compared, and what was done to it. */
export interface NameWords {
  readonly words: readonly string[];
  readonly hadTitles: boolean;
}

/** The words of a name: capital letters of the Latin alphabet, without marks, signs and titles. */
export function wordsOf(name: string): NameWords {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[.’'`]/g, '');
  const all = plain.split(/[^A-Z0-9]+/).filter((word) => word !== '');
  const words = [...all];
  while (words.length > 1 && BEFORE.has(words[0]!)) words.shift();
  while (words.length > 1 && BEHIND.has(words.at(-1)!)) words.pop();
  return { words, hadTitles: words.length < all.length };
}

/** The long form of a word that is short for one; the M of `M. Yusuf` only in front. */
export const longForm = (word: string, at: number): string => (word === 'M' && at > 0 ? word : (LONG_FORMS.get(word) ?? word));

/** The word in today's spelling. */
export const newSpelling = (word: string): string => OLD_SPELLING.reduce((text, [old, now]) => text.replaceAll(old, now), word);
