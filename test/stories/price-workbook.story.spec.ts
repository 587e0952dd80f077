import { Workbook } from 'exceljs';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Import {
  readonly id: string;
  readonly untouched: number;
  readonly changed: number;
  readonly refused: number;
  readonly faults: readonly { readonly row: number; readonly cell: string; readonly code: string; readonly message: string }[];
  readonly cells: readonly { readonly row: number; readonly refusals: readonly { readonly code: string }[] }[];
}

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const list = () => `nod_${world.cast.subReseller.nodeId}`;
async function download(part: Part, query: string): Promise<Workbook> {
  const { body, headers } = await (await world.as(part)).get(`/v1/price-grid.xlsx?${query}`).buffer().responseType('blob').expect(200);
  expect(headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': expect.stringMatching(/^attachment; filename="prices-[a-z0-9_]+\.xlsx"$/) as string,
    'cache-control': 'no-store',
  });
  const book = new Workbook();
  await book.xlsx.load(body as never);
  return book;
}
const file = async (book: Workbook) => Buffer.from(await book.xlsx.writeBuffer());
const upload = async (part: Part, book: Workbook) => (await world.as(part)).upload('/v1/price-grid/imports', await file(book));
const apply = async (part: Part, { id }: Import) => (await world.as(part)).post(`/v1/price-grid/imports/${id}/apply`);
/** What Sari pays for a .com of so many years. */
const paid = async (years: number) => {
  const { body } = await (await world.as('subReseller')).get(`/v1/prices?tld=com&action=register&years=${years}`);
  return (body as { data: { price: { amount: number } }[] }).data[0]!.price.amount;
};

it('a reseller raises a whole extension in a sheet program: it sees what would change, then all of it is written (D-27, D-28)', async () => {
  const book = await download('reseller', `list=${list()}&tld=com&action=register`);
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['Harga', 'visible'],
    ['Petunjuk', 'visible'],
    ['pohonnama', 'veryHidden'],
  ]);
  const sheet = book.getWorksheet('Harga')!;
  expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toBeTruthy();
  expect([sheet.getCell('F2').protection?.locked ?? true, sheet.getCell('I2').protection?.locked]).toEqual([true, false]);
  const before = await paid(1);
  for (let row = 2; row <= 11; row += 1) sheet.getCell(`I${row}`).value = (sheet.getCell(`F${row}`).value as number) + 10_000;

  const seen = (await upload('reseller', book)).body as Import;
  expect(seen).toMatchObject({ list: list(), changed: 10, refused: 0, faults: [], untouched: 0 });
  expect(await paid(1)).toBe(before);
  const written = await apply('reseller', seen);
  expect(written.body).toMatchObject({ changed: 10, refused: 0 });
  expect(await paid(1)).toBe(before + 10_000);
  expect((await apply('reseller', seen)).body).toMatchObject({ status: 409, code: 'price-import-over', isApplied: true });

  const late = await upload('reseller', book);
  expect(late.body).toMatchObject({ status: 409, code: 'price-list-changed' });
});

it('a formula, a zero, a lost dot and a price below cost are named by row and cell, and stop everything (complaint 26)', async () => {
  const book = await download('reseller', `list=${list()}&tld=com&action=register&language=en`);
  const sheet = book.getWorksheet('Prices')!;
  sheet.getCell('I2').value = { formula: 'F2*1.1', result: 1 };
  sheet.getCell('I3').value = '0';
  sheet.getCell('I4').value = '1.000';
  sheet.getCell('I5').value = 'Rp 9.500.000';
  sheet.getCell('A6').value = 'brcom';
  sheet.getCell('I6').value = 2_000_000;
  sheet.getCell('I7').value = "=cmd|' /C calc'!A0";
  const seen = (await upload('reseller', book)).body as Import;
  expect(seen).toMatchObject({ changed: 1, refused: 5, untouched: 4 });
  expect(seen.faults).toMatchObject([
    { row: 2, cell: 'I2', code: 'formula-not-taken', message: expect.stringContaining('paste its value') as string },
    { row: 6, cell: 'A6', code: 'product-unknown' },
    { row: 7, cell: 'I7', code: 'amount-unreadable' },
  ]);
  expect(seen.cells.map(({ row, refusals }) => [row, refusals[0]?.code])).toEqual([
    [3, 'price-invalid'],
    [4, 'sale-below-cost'],
    [5, undefined],
  ]);
  const before = await paid(4);
  expect((await apply('reseller', seen)).body).toMatchObject({ status: 422, code: 'price-import-unfit' });
  expect(await paid(4)).toBe(before);
});

it('what is somebody else’s does not exist, and what is no price list is refused', async () => {
  const book = await download('reseller', `list=${list()}&tld=com`);
  expect((await upload('operator', book)).body).toMatchObject({ status: 404, code: 'node-not-found' });
  const rina = await world.as('reseller');
  expect((await rina.get('/v1/price-grid.xlsx?list=pkg_1')).status).toBe(404);
  expect((await rina.get('/v1/price-grid.xlsx?list=cost')).body).toMatchObject({ code: 'operator-only' });
  const seen = (await upload('reseller', book)).body as Import;
  expect((await apply('operator', seen)).body).toMatchObject({ status: 404, code: 'price-import-not-found' });
  const other = new Workbook();
  other.addWorksheet('Sheet1').getCell('A1').value = 'com';
  expect((await upload('reseller', other)).body).toMatchObject({ status: 422, code: 'price-sheet-foreign' });
  expect((await rina.upload('/v1/price-grid/imports', Buffer.from('%PDF-1.7'))).body).toMatchObject({ status: 422 });
  expect((await rina.post('/v1/price-grid/imports', {})).body).toMatchObject({ status: 422, code: 'table-unreadable' });
});

it('the operator writes what registries take in their own currency, and the laws hold', async () => {
  const book = await download('operator', 'list=cost&tld=com&action=register');
  const sheet = book.getWorksheet('Harga')!;
  expect(sheet.getCell('J2').dataValidation).toMatchObject({ formulae: ['"IDR,USD"'] });
  sheet.getCell('I2').value = (sheet.getCell('F2').value as number) + 1_000;
  const seen = (await upload('operator', book)).body as Import;
  expect(seen).toMatchObject({ changed: 1, refused: 0, untouched: 9 });
  expect((await apply('operator', seen)).status).toBe(200);
  expect(await world.broken()).toEqual({});
});
