import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { Money } from '#libs/kernel';
import { Workbook } from 'exceljs';
import { readTable } from './read-table';
import type { Cell, Column, FoundCell, Sheet } from './sheet';
import { TableUnreadable } from './table-unreadable';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';

const at = new Date('2026-11-22T18:30:00.000Z');
const LIMITS = { rows: 1_000, columns: 20 };
const columns: readonly Column[] = [
  { header: 'Domain' },
  { header: 'NIK' },
  { header: 'Harga' },
  { header: 'Kedaluwarsa' },
  { header: 'Pukul', shows: 'minute' },
];
const rows: readonly (readonly Cell[])[] = [
  ['kopi.id', '0123456789012345', Money.idr(250_000), at, at],
  ['=HYPERLINK("http://x")', '@SUM(A1)', new Money(1_250n, 'USD'), null, null],
];

async function written(write: (out: PassThrough) => Promise<void>): Promise<Buffer> {
  const out = new PassThrough();
  const [file] = await Promise.all([buffer(out), write(out)]);
  return file;
}
const workbook = (...sheets: Sheet[]) => written((out) => writeWorkbook(out, sheets, at));
const csv = (sheet: Pick<Sheet, 'columns' | 'rows'>) => written((out) => writeCsv(out, sheet));
const plain = (cell: FoundCell): unknown =>
  'text' in cell ? cell.text : 'number' in cell ? cell.number : 'date' in cell ? cell.date : cell;
const reason = async (file: Buffer, limits = LIMITS): Promise<unknown> => {
  const error: unknown = await readTable(file, limits).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(TableUnreadable);
  return (error as TableUnreadable).facts['reason'];
};

describe('a workbook', () => {
  it('brings back what was written: text as text, money as numbers, days as days', async () => {
    const found = await readTable(await workbook({ name: 'Domain', columns, rows }), LIMITS);
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(found[1]!.cells.map(plain)).toEqual(['kopi.id', '0123456789012345', 250_000, at, at]);
    expect(found[2]!.cells.map(plain)).toEqual(['=HYPERLINK("http://x")', '@SUM(A1)', 12.5, { kind: 'empty' }, { kind: 'empty' }]);
  });

  it('shows the day of western Indonesia, formats, a frozen header and a filter', async () => {
    const book = new Workbook();
    await book.xlsx.load((await workbook({ name: 'Domain', columns, rows })) as never);
    const sheet = book.getWorksheet('Domain')!;
    expect(sheet.getCell('D2').value).toEqual(new Date('2026-11-23T01:30:00.000Z'));
    expect([sheet.getCell('B2').numFmt, sheet.getCell('C2').numFmt, sheet.getCell('C3').numFmt]).toEqual(['@', '#,##0', '#,##0.00']);
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet.autoFilter).toBe('A1:E1');
  });

  it('is locked but for its open columns, offers choices, and hides what is for the program', async () => {
    const open: readonly Column[] = [{ header: 'TLD' }, { header: 'Jual', isOpen: true, choices: ['ya', 'tidak'] }];
    const file = await workbook(
      { name: 'Harga', columns: open, rows: [['id', 'ya']], isLocked: true },
      { name: 'Stempel', columns: [{ header: 'x' }], rows: [], isHidden: true },
    );
    const book = new Workbook();
    await book.xlsx.load(file as never);
    const sheet = book.getWorksheet('Harga') as unknown as { sheetProtection: { sheet: boolean } };
    expect(sheet.sheetProtection.sheet).toBe(true);
    expect(book.getWorksheet('Harga')!.getCell('B2').protection).toMatchObject({ locked: false });
    expect(book.getWorksheet('Harga')!.getCell('A2').protection?.locked ?? true).toBe(true);
    expect(book.getWorksheet('Harga')!.getCell('B2').dataValidation).toMatchObject({ type: 'list', formulae: ['"ya,tidak"'] });
    expect(book.getWorksheet('Stempel')!.state).toBe('veryHidden');
  });

  it('takes rows as they come, thousands of them', async () => {
    async function* many(): AsyncGenerator<Cell[]> {
      for (let row = 0; row < 3_000; row += 1) yield [`n${row}.id`];
    }
    const file = await workbook({ name: 'Domain', columns: [{ header: 'Domain' }], rows: many() });
    expect(await readTable(file, { rows: 3_001, columns: 1 })).toHaveLength(3_001);
  });

  it('names formulas and computes none', async () => {
    const book = new Workbook();
    book.addWorksheet('x').getCell('A1').value = { formula: '1+1', result: 2 };
    expect((await readTable(Buffer.from(await book.xlsx.writeBuffer()), LIMITS))[0]!.cells).toEqual([{ kind: 'formula', formula: '1+1' }]);
  });
});

describe('a CSV', () => {
  it('is read as it was written; what looks like a formula has an apostrophe', async () => {
    const found = await readTable(await csv({ columns, rows }), LIMITS);
    expect(found[0]!.cells.map(plain)).toEqual(columns.map(({ header }) => header));
    expect(found[1]!.cells.map(plain)).toEqual(['kopi.id', '0123456789012345', '250000', '2026-11-23', '2026-11-23 01:30']);
    expect(found[2]!.cells.map(plain).slice(0, 3)).toEqual([`'=HYPERLINK("http://x")`, `'@SUM(A1)`, '12.50']);
  });

  it.each([
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\r\n"x\ty"\tz',
      [
        ['a', 'b'],
        ['x\ty', 'z'],
      ],
    ],
    [
      '\uFEFFa,b\n\n"multi\nline",2\n',
      [
        ['a', 'b'],
        ['multi\nline', '2'],
      ],
    ],
  ])('finds out by its first line how %j is separated', async (text, expected) => {
    expect((await readTable(Buffer.from(text), LIMITS)).map(({ cells }) => cells.map(plain))).toEqual(expected);
  });
});

describe('a file that is no table, or too much of one', () => {
  /** A ZIP of one part that says of itself whatever it likes. */
  const zip = (packed: Buffer): Buffer => {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + packed.length, 16);
    return Buffer.concat([local, packed, entry, end]);
  };

  it('is refused with the reason', async () => {
    expect(await reason(Buffer.from('PK\u0003\u0004 nothing more'))).toBe('not-a-workbook');
    expect(await reason(Buffer.from([0xff, 0xfe, 0x00]))).toBe('not-text');
    expect(await reason(Buffer.from('a\0b'))).toBe('not-text');
    expect(await reason(Buffer.from('a,b,c'), { rows: 1, columns: 2 })).toBe('too-many-columns');
    expect(await reason(Buffer.from('a\nb\nc'), { rows: 2, columns: 2 })).toBe('too-many-rows');
    expect(await reason(await workbook({ name: 'x', columns, rows }), { rows: 2, columns: 9 })).toBe('too-many-rows');
    expect(await reason(await workbook({ name: 'x', columns, rows }), { rows: 9, columns: 2 })).toBe('too-many-columns');
  });

  it('is refused when it unpacks to more than it may, before that is in memory', async () => {
    expect(await reason(zip(deflateRawSync(Buffer.alloc(61 * 1024 * 1024))))).toBe('too-large');
  });

  it('is refused when its parts are rubbish', async () => {
    expect(await reason(zip(Buffer.from('rubbish')))).toBe('not-a-workbook');
    expect(await reason(zip(deflateRawSync(Buffer.from('no sheet'))))).toBe('not-a-workbook');
  });
});
