import { ExportUnreadable } from './export-unreadable';
import { CHARGED_ACTIONS, type ChargedAction, type RegistryCharge, type RegistryExport } from './registry-exports';

type Table = readonly (readonly string[])[];

/** The cells of the columns wanted, row by row, in lower case. @throws ExportUnreadable for a column that is not there. Pure. */
export function cellsOf(registry: string, [head = [], ...rows]: Table, columns: RegistryExport['columns']): Record<string, string>[] {
  const titles = head.map((title) => title.trim().toLowerCase());
  const places = Object.entries(columns).map(([ours, theirs]) => [ours, titles.indexOf(theirs.toLowerCase())] as const);
  const missing = places.filter(([, at]) => at < 0).map(([ours]) => columns[ours]!);
  if (missing.length > 0) throw new ExportUnreadable(registry, `it has no column ${missing.join(', ')}`);
  return rows.map((row) => Object.fromEntries(places.map(([ours, at]) => [ours, (row[at] ?? '').trim().toLowerCase()])));
}

/** What a billing export says. @throws ExportUnreadable for a word, a number or a time that nobody understands. Pure. */
export const chargesOf = (
  registry: string,
  table: Table,
  { columns, actions }: { readonly columns: RegistryExport['columns']; readonly actions: Readonly<Record<string, string>> },
): RegistryCharge[] =>
  cellsOf(registry, table, columns).map((cells, index) => {
    const wrong = (what: string) =>
      new ExportUnreadable(registry, `line ${index + 2} has the ${what} "${(cells[what] ?? '').slice(0, 40)}"`);
    const meaning = actions[cells['action']!];
    const action = CHARGED_ACTIONS.find((each) => each === meaning?.replace('-', ''));
    if (!meaning || !action) throw wrong('action');
    const [years, at] = [Number(cells['years']), new Date(cells['at']!)];
    if (!Number.isInteger(years) || years < 0) throw wrong('years');
    if (Number.isNaN(at.getTime())) throw wrong('at');
    return { name: cells['name']!, action: action satisfies ChargedAction, sign: meaning.startsWith('-') ? -1 : 1, years, at };
  });
