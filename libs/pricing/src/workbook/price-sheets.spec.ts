import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DAY, after } from '#libs/kernel';
import { writeWorkbook } from '#libs/platform';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { PriceWorld, at, by, rupiah } from '../../test/price-world';
import { PriceListChanged } from '../grid/price-grid-refused';
import { ALL_BUYERS } from '../price-list';
import { type Product, productKey } from '../product';
import { ApplyPriceImport } from './apply-price-import';
import { ImportPriceSheet } from './import-price-sheet';
import { PriceImportNotFound, PriceImportOver, PriceImportUnfit } from './price-import';
import { PriceImports } from './price-imports';
import { PriceSheetForeign } from './price-sheet-foreign';
import { beginOfDay } from './sheet-day';
import { SHEET_COLUMNS, type SheetColumn, type SheetLanguage } from './sheet-wording';
import { WritePriceSheet } from './write-price-sheet';

const products: Product[] = ['com', 'id', 'net'].flatMap((tld) =>
  [1, 2].map((years): Product => ({ tld, tier: '', action: 'register', years })),
);
/** What somebody types into a row, by column. */
type Typed = Partial<Record<SheetColumn, string | number | Date | { formula: string }>>;

let world: PriceWorld;
const sheets = () => {
  const { db, grid, setGrid } = world;
  const imports = new PriceImports();
  return {
    write: new WritePriceSheet(grid),
    import: new ImportPriceSheet(db.work, db.clock, grid, setGrid, imports),
    apply: new ApplyPriceImport(db.work, db.reads, db.clock, setGrid, imports),
  };
};
const seller = () => by(world.lineage[1]);
const list = () => ({ kind: 'child', id: world.lineage[2].id }) as const;

async function download(language: SheetLanguage = 'id', filter = {}): Promise<Buffer> {
  const out = new PassThrough();
  const [file] = await Promise.all([buffer(out), writeWorkbook(out, await sheets().write.run(seller(), list(), language, filter), at)]);
  return file;
}

/** The file with something typed into some of its rows; the first line of prices is row 2. */
async function typed(file: Buffer, rows: Readonly<Record<number, Typed>>, sheet = 'Harga'): Promise<Buffer> {
  const book = new Workbook();
  await book.xlsx.load(file as never);
  for (const [row, cells] of Object.entries(rows))
    for (const [column, value] of Object.entries(cells))
      book.getWorksheet(sheet)!.getCell(Number(row), SHEET_COLUMNS.indexOf(column as SheetColumn) + 1).value = value as string;
  return Buffer.from(await book.xlsx.writeBuffer());
}
const upload = async (rows: Readonly<Record<number, Typed>>) => sheets().import.run(seller(), await typed(await download(), rows));
const priceOf = async (product: Product) => (await world.grid.read(seller(), list())).line(product);

beforeAll(async () => {
  world = await PriceWorld.make();
  await world.setCost.run(
    by(world.lineage[0]),
    products.map((product, index) => ({ product, amount: rupiah(100_000 * (index + 1)) })),
  );
  const markup = { kind: 'percent', basisPoints: 1_000 } as const;
  for (const node of world.lineage.slice(0, 2))
    await world.setMarkup.run(by(node), ALL_BUYERS, { tld: '*', tier: '*', action: '*', markup, rounding: 500, minimumMargin: rupiah(0) });
});
afterAll(() => world.db.drop());

describe('a price sheet', () => {
  it('changes nothing when nobody writes in it, and what is written in it and nothing else', async () => {
    const anyPrice = fc.option(fc.integer({ min: 1_000_000, max: 9_000_000 }), { nil: null });
    const rows = fc.array(anyPrice, { minLength: products.length, maxLength: products.length });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (prices, asText) => {
        const before = await Promise.all(products.map(async (product) => (await priceOf(product)).price));
        const written = prices.map((price, row): [number, Typed] => [
          row + 2,
          price === null ? {} : { newPrice: asText ? price.toLocaleString('id-ID') : price },
        ]);
        const { kept, read, preview } = await upload(Object.fromEntries(written));
        expect([read.faults, read.untouched]).toEqual([[], prices.filter((price) => price === null).length]);
        expect(preview.plan.cells.flatMap(({ refusals }) => refusals)).toEqual([]);
        if (kept.cells.length > 0) await sheets().apply.run(seller(), kept.id);
        const after = await Promise.all(products.map(async (product) => (await priceOf(product)).price));
        expect(after).toEqual(prices.map((price, index) => (price === null ? before[index] : rupiah(price))));
      }),
      { numRuns: 8 },
    );
  }, 30_000);

  it('takes days of Jakarta, the end of a price, and a loss that is meant', async () => {
    const tomorrow = after(beginOfDay(at), DAY);
    const shown = new Date(tomorrow.getTime() + 7 * 3_600_000);
    const { kept } = await upload({
      2: { newPrice: 1_500_000, from: shown, until: '31/12/2026' },
      3: { newPrice: ' Hapus ' },
      4: { newPrice: '1.000', belowCost: 'YA', from: '22/11/2026' },
    });
    expect(kept.cells).toEqual([
      {
        row: 2,
        cell: {
          ...products[0],
          amount: rupiah(1_500_000),
          validFrom: tomorrow,
          validUntil: new Date('2026-12-31T17:00:00.000Z'),
          allowBelowCost: false,
        },
      },
      { row: 3, cell: { ...products[1], amount: null, allowBelowCost: false } },
      { row: 4, cell: { ...products[2], amount: rupiah(1_000), allowBelowCost: true } },
    ]);
    const outcome = await sheets().apply.run(seller(), kept.id);
    expect(outcome.plan.cells.map(({ after: { price, source } }) => [price?.units, source])).toEqual([
      [1_500_000n, 'child'],
      [242_000n, 'rule'],
      [1_000n, 'child'],
    ]);
  });

  it('names every cell that it cannot take, computes no formula, and then writes nothing', async () => {
    const before = await world.grid.read(seller(), list());
    const { kept, read, preview } = await upload({
      2: { newPrice: { formula: 'E2*1.2' } },
      3: { newPrice: '1,234' },
      4: { newPrice: 0 },
      5: { newPrice: 1_000_000, from: 'besok' },
      6: { newPrice: 1_000_000, belowCost: 'mungkin' },
      7: { from: '01/12/2026' },
      8: { tld: 'zzz', action: 'register', years: 1, newPrice: 1_000_000 },
      9: { tld: 'com', action: 'register', years: 1, newPrice: 1_000_000 },
      10: { tld: 'com', action: 'register', years: '1', newPrice: 2_000_000 },
      11: { tld: 'net', action: 'register', years: 1, newPrice: 2_000_000, currency: 'EUR' },
    });
    expect(read.faults).toEqual([
      { row: 2, cell: 'I2', code: 'formula-not-taken' },
      { row: 3, cell: 'I3', code: 'amount-unreadable' },
      { row: 5, cell: 'K5', code: 'day-unreadable' },
      { row: 6, cell: 'M6', code: 'word-unreadable' },
      { row: 7, cell: 'I7', code: 'amount-missing' },
      { row: 8, cell: 'A8', code: 'product-unknown' },
      { row: 10, cell: 'A10', code: 'row-twice' },
      { row: 11, cell: 'A11', code: 'row-twice' },
    ]);
    expect(kept.cells.map(({ row }) => row)).toEqual([4, 9]);
    expect(preview.plan.cells[0]!.refusals).toMatchObject([{ pointer: '/0/amount', code: 'price-invalid' }]);
    await expect(sheets().apply.run(seller(), kept.id)).rejects.toBeInstanceOf(PriceImportUnfit);
    expect((await world.grid.read(seller(), list())).stamp).toBe(before.stamp);
  });

  it('is read in its own language, whatever the order of its columns, and for some of its lines only', async () => {
    const file = await download('en', { tld: 'net' });
    const book = new Workbook();
    await book.xlsx.load(file as never);
    const sheet = book.getWorksheet('Prices')!;
    expect(sheet.rowCount).toBe(3);
    sheet.getCell('I2').value = 'end';
    sheet.spliceColumns(5, 4);
    const { kept } = await sheets().import.run(seller(), Buffer.from(await book.xlsx.writeBuffer()));
    expect(kept.cells).toMatchObject([{ row: 2, cell: { tld: 'net', amount: null } }]);
  });

  it('is refused when somebody has written in the list since', async () => {
    const [early, late] = [await upload({ 2: { newPrice: 3_000_000 } }), await typed(await download(), { 2: { newPrice: 4_000_000 } })];
    await sheets().apply.run(seller(), early.kept.id);
    await expect(sheets().import.run(seller(), late)).rejects.toBeInstanceOf(PriceListChanged);
    await expect(sheets().apply.run(seller(), early.kept.id)).rejects.toBeInstanceOf(PriceImportOver);
  });

  it('waits for a day, until the next upload for its list, and for nobody else', async () => {
    const first = await upload({ 2: { newPrice: 5_000_000 } });
    const second = await upload({ 2: { newPrice: 6_000_000 } });
    await expect(sheets().apply.run(seller(), first.kept.id)).rejects.toBeInstanceOf(PriceImportNotFound);
    await expect(sheets().apply.run(by(world.lineage[0]), second.kept.id)).rejects.toBeInstanceOf(PriceImportNotFound);
    world.db.clock.advance(DAY);
    await expect(sheets().apply.run(seller(), second.kept.id)).rejects.toBeInstanceOf(PriceImportOver);
    await upload({ 3: { newPrice: 6_000_000 } });
    expect(await world.db.reads.query('SELECT DISTINCT import_id FROM price_import_cell')).toHaveLength(1);
    expect((await priceOf(products[0]!)).own).toEqual(rupiah(1_500_000));
  });

  it('is no other workbook, and no sheet without its headings', async () => {
    const book = new Workbook();
    book.addWorksheet('Harga').getCell('A1').value = 'Ekstensi';
    await expect(sheets().import.run(seller(), Buffer.from(await book.xlsx.writeBuffer()))).rejects.toBeInstanceOf(PriceSheetForeign);
    await expect(sheets().import.run(seller(), Buffer.from('tld,price\ncom,1\n'))).rejects.toBeInstanceOf(PriceSheetForeign);
    const beheaded = await typed(await download(), { 1: { newPrice: 'Harga' } });
    await expect(sheets().import.run(seller(), beheaded)).rejects.toBeInstanceOf(PriceSheetForeign);
    expect(new Set(products.map(productKey)).size).toBe(products.length);
  });
});
