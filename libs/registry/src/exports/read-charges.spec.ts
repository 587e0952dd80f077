import { ExportUnreadable } from './export-unreadable';
import { cellsOf, chargesOf } from './read-charges';

const billing = {
  columns: { name: 'Domain', action: 'Type', years: 'Years', at: 'Date' },
  actions: { new: 'register', undo: '-register' },
};
const table = (...rows: string[][]) => [['Date', 'TYPE', 'domain', 'Years', 'Fee'], ...rows];

it('a billing export is read by the names of its columns and its own words', () => {
  expect(
    chargesOf('pandi', table(['2027-02-01T04:00:00Z', 'New', 'Kopi.ID', '2', '1'], ['2027-02-02', 'undo', 'kopi.id', '2', '-1']), billing),
  ).toEqual([
    { name: 'kopi.id', action: 'register', sign: 1, years: 2, at: new Date('2027-02-01T04:00:00.000Z') },
    { name: 'kopi.id', action: 'register', sign: -1, years: 2, at: new Date('2027-02-02T00:00:00.000Z') },
  ]);
});

it('what nobody understands is refused with its line, rather than left out', () => {
  for (const row of [
    ['2027-02-01', 'gift', 'kopi.id', '1'],
    ['2027-02-01', 'new', 'kopi.id', 'one'],
    ['someday', 'new', 'kopi.id', '1'],
  ])
    expect(() => chargesOf('pandi', table(row), billing)).toThrow(/line 2/);
  expect(() => cellsOf('pandi', [['name']], { name: 'domain' })).toThrow(ExportUnreadable);
});
