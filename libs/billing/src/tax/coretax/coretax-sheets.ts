import type { Cell, Column, Sheet } from '#libs/platform';
import type { CoretaxChoice } from './coretax-choice';
import { headFields, lineFields } from './coretax-fields';
import type { FiledTaxInvoice } from './coretax-xml';

const ROW_NUMBER = 'Baris';
const END = 'END';

/** The same as `coretaxXml` in the workbook that DJP's converter reads: two sheets joined by the number of the row. */
export function coretaxSheets(sellerTin: string, filed: readonly FiledTaxInvoice[], choice: CoretaxChoice): [Sheet, Sheet] {
  const [ofHead, ofLine] = [headFields(choice), lineFields(choice)];
  const headings = [ROW_NUMBER, ...ofHead.map(({ heading }) => heading)];
  const heads = filed.map(({ invoice }, index) => [index + 1, ...ofHead.map(({ of }) => of(invoice))]);
  const lines = filed.flatMap(({ lines: theirs }, index) => theirs.map((line) => [index + 1, ...ofLine.map(({ of }) => of(line))]));
  // Its first sheet has the seller in the first row and the headings in the third.
  const top = ['NPWP Penjual', sellerTin, ...headings.slice(2).map(() => '')];
  return [
    { name: 'Faktur', columns: columnsOf(top), rows: [[null], headings, ...heads, [END]].map((row) => filled(row, headings.length)) },
    {
      name: 'DetailFaktur',
      columns: columnsOf([ROW_NUMBER, ...ofLine.map(({ heading }) => heading)]),
      rows: [...lines, filled([END], ofLine.length + 1)],
    },
  ];
}

const columnsOf = (headings: readonly string[]): Column[] => headings.map((header) => ({ header, width: 20 }));

const filled = (row: readonly Cell[], length: number): Cell[] => [...row, ...Array.from({ length: length - row.length }, () => null)];
