import { type PdfContent, type PdfDocument, contrastOf } from '#libs/platform';
import type { Party, SellerParty } from '../party';
import { PAPER_WORDS, type PaperLanguage, type PaperWords } from './paper-words';

/** The colour of a paper's heads where the seller's brand has none that can be read. */
const ACCENT = '#1f4e79';
const WHITE = '#ffffff';
/** For large text (WCAG 2.2, 1.4.3). */
const CONTRAST_LEAST = 3;
const SOFT = '#eef2f6';
const QUIET = '#666666';

/** A label and what is said of it. */
export type Fact = readonly [label: string, value: string];

/** What every paper shows, whatever kind it is. */
export interface Paper {
  readonly language: PaperLanguage;
  readonly kind: string;
  readonly number: string;
  /** What is stamped on it. */
  readonly stamp: string;
  readonly seller: SellerParty;
  readonly partyLabel: string;
  readonly party: Party;
  readonly writtenAt: Date;
  readonly facts: readonly Fact[];
  /** Heads of the columns, of which all but the first are amounts; then the rows. */
  readonly table: readonly (readonly string[])[];
  /** Below the table; the last one is the one that counts. */
  readonly sums: readonly Fact[];
  readonly notes: readonly string[];
}

/** The paper as a PDF of one brand: nobody above the seller is on it. */
export function paperOf(paper: Paper): PdfDocument {
  const { language, kind, number, seller, writtenAt } = paper;
  const words = PAPER_WORDS[language];
  return {
    title: `${kind} ${number}`,
    author: seller.brand,
    writtenAt,
    language,
    foot: `${seller.brand}. ${words.foot}`,
    content: [
      head(paper),
      {
        columns: [
          { width: '*', stack: partyBlock(words, words.from, seller, seller.supportEmail) },
          { width: '*', stack: partyBlock(words, paper.partyLabel, paper.party, null) },
          { width: 170, stack: paper.facts.map(factLine) },
        ],
        columnGap: 20,
        margin: [0, 18, 0, 18],
      },
      table(paper.table),
      sums(paper.sums),
      ...paper.notes.map((text): PdfContent => ({ text, color: QUIET, margin: [0, 10, 0, 0] })),
    ],
  };
}

/** The brand's, when it can be read on paper. */
const colourOf = ({ colour }: Pick<SellerParty, 'colour'>): string =>
  colour && contrastOf(colour, WHITE) >= CONTRAST_LEAST ? colour : ACCENT;

const head = ({ seller, kind, number, stamp }: Paper): PdfContent => ({
  columns: [
    { width: '*', stack: [{ text: seller.brand, fontSize: 18, bold: true, color: colourOf(seller) }] },
    {
      width: 'auto',
      alignment: 'right',
      stack: [
        { text: kind.toUpperCase(), fontSize: 14, bold: true },
        { text: number, fontSize: 11 },
        { text: stamp, bold: true, color: colourOf(seller), margin: [0, 4, 0, 0] },
      ],
    },
  ],
});

function partyBlock(words: PaperWords, label: string, party: Party, email: string | null): PdfContent[] {
  const numbers: Fact[] = [
    [words.taxNumber, party.taxNumber ?? ''],
    [words.companyNumber, party.companyNumber ?? ''],
  ];
  const lines = [party.company === null ? null : party.name, party.address, email];
  return [
    { text: label, color: QUIET, fontSize: 8 },
    { text: party.company ?? party.name, bold: true },
    ...lines.filter((line) => line !== null).map((text): PdfContent => ({ text })),
    ...numbers.filter(([, value]) => value !== '').map(([name, value]): PdfContent => ({ text: `${name}: ${value}` })),
  ];
}

const factLine = ([label, value]: Fact): PdfContent => ({
  columns: [
    { text: label, color: QUIET, width: 80 },
    { text: value, alignment: 'right', width: '*' },
  ],
});

function table([heads = [], ...rows]: Paper['table']): PdfContent {
  const cell = (text: string, column: number, isHead: boolean) => ({
    text,
    bold: isHead,
    ...(isHead ? { fillColor: SOFT } : {}),
    alignment: column === 0 ? ('left' as const) : ('right' as const),
    margin: [4, 4, 4, 4] as [number, number, number, number],
  });
  return {
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => '#cccccc' },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: heads.map((_, column) => (column === 0 ? '*' : 85)),
      body: [heads.map((text, i) => cell(text, i, true)), ...rows.map((row) => row.map((text, i) => cell(text, i, false)))],
    },
  };
}

const sums = (lines: Paper['sums']): PdfContent => ({
  unbreakable: true,
  margin: [0, 10, 4, 0],
  stack: lines.map(([label, value], i) => ({
    columns: [
      { width: '*', text: '' },
      { width: 190, text: label, bold: i === lines.length - 1, ...(i === lines.length - 1 ? {} : { color: QUIET }) },
      { width: 110, text: value, alignment: 'right', bold: i === lines.length - 1 },
    ],
    margin: [0, 1, 0, 1],
  })),
});
