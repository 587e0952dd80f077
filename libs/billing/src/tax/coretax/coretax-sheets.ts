import type { Cell, Column, Sheet } from '#libs/platform';
import { HEAD_FIELDS, LINE_FIELDS } from './coretax-fields';
import type { FiledTaxInvoice } from './coretax-xml';

const ROW_NUMBER = 'Baris';
const END = 'END';

/** The same as `coretaxXml` in the workbook that DJP's converter reads: two sheets joined by the number of the row. */
export function coretaxSheets(sellerTin: string, filed: readonly FiledTaxInvoice[]): [Sheet, Sheet] {
  const headings = [ROW_NUMBER, ...HEAD_FIELDS.map(({ heading }) => heading)];
  const heads = filed.map(({ invoice }, index) => [index + 1, ...HEAD_FIELDS.map(({ of }) => of(invoice))]);
  const lines = filed.flatMap(({ lines: theirs }, index) => theirs.map((line) => [index + 1, ...LINE_FIELDS.map(({ of }) => of(line))]));
  // Its first sheet has the seller in the first row and the headings in the third.
  const top = ['NPWP Penjual', sellerTin, ...headings.slice(2).map(() => '')];
  return [
    { name: 'Faktur', columns: columnsOf(top), rows: [[null], headings, ...heads, [END]].map((row) => filled(row, headings.length)) },
    {
      name: 'DetailFaktur',
      columns: columnsOf([ROW_NUMBER, ...LINE_FIELDS.map(({ heading }) => heading)]),
      rows: [...lines, filled([END], LINE_FIELDS.length + 1)],
    },
  ];
}

const columnsOf = (headings: readonly string[]): Column[] => headings.map((header) => ({ header, width: 20 }));

const filled = (row: readonly Cell[], length: number): Cell[] => [...row, ...Array.from({ length: length - row.length }, () => null)];
