import type { HotFigures } from './hot-suite';
import type { HttpFigures } from './http-suite';
import type { OrderFigures } from './order-suite';
import type { PriceFigures } from './price-suite';
import type { Ratio, Standing } from './contest';
import type { SweepFigures } from './sweep-suite';
import type { SyncFigures } from './sync-suite';

/** Everything one run has found out; a suite that was not asked for is not there. */
export interface Report {
  readonly engine: 'mariadb' | 'sqlite';
  readonly order?: readonly OrderFigures[];
  readonly http?: readonly HttpFigures[];
  readonly hot?: readonly HotFigures[];
  readonly price?: PriceFigures;
  readonly sync?: SyncFigures;
  readonly sweep?: SweepFigures;
}

const plain = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
const spread = ({ median, min, max, against }: Ratio): string => `${plain(median)}x (${plain(min)}-${plain(max)}) ${against}`;

/** The report for people: one table a suite. */
export function tables({ engine, order = [], http = [], hot, price, sync, sweep }: Report): string {
  const parts = [
    `Engine: ${engine}. A rate is the median of the rounds; a ratio is taken within each round (median, min-max).`,
    ...order.map(({ depth, layout, standings }) => table(`Orders, depth ${depth}, ${layout}`, standings)),
    ...http.map(({ depth, standings }) => table(`Orders over HTTP, depth ${depth}`, standings)),
    ...(hot ? [hotTable(hot)] : []),
    ...(price ? [table(`Price list of ${price.prices} prices at depth 3`, price.standings)] : []),
    ...(sync ? [syncTable(sync)] : []),
    ...(sweep ? [table(`Sweeps over ${sweep.domains} domains, a page of 200`, sweep.standings)] : []),
  ];
  return parts.join('\n\n');
}

function table(title: string, standings: readonly Standing[]): string {
  const rows = standings.map(({ name, perSecond, p50, p99, ratios }) => [
    name,
    `${plain(perSecond)}/s`,
    `${plain(p50)} ms`,
    `${plain(p99)} ms`,
    ratios.map(spread).join('; '),
  ]);
  return aligned(title, [['', 'rate', 'p50', 'p99', 'ratio'], ...rows]);
}

function hotTable(hot: readonly HotFigures[]): string {
  const rows = hot.map(({ depth, accepted, refused, ms, bareMs, ratio }) => [
    `depth ${depth}`,
    `${accepted} / ${refused}`,
    `${plain(ms)} ms`,
    `${plain(bareMs)} ms`,
    spread(ratio),
  ]);
  return aligned('1000 orders at once with money for 600', [
    ['', 'accepted / refused', 'time', '1000 bare commits', 'time ratio'],
    ...rows,
  ]);
}

const syncTable = ({ domains, seconds, infoSeconds, ratio }: SyncFigures): string =>
  aligned(`${domains} domains compared with their registry`, [
    ['', 'time', 'as many bare domain:info', 'time ratio'],
    ['sandbox over TLS', `${plain(seconds)} s`, `${plain(infoSeconds)} s`, `${plain(ratio)}x`],
  ]);

function aligned(title: string, rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines].join('\n');
}
