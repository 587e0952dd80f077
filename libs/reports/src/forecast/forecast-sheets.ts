import type { Sheet } from '#libs/platform';
import { midnightOf } from '../jakarta-day';
import type { ReportLanguage } from '../report-language';
import { WINDOWS } from './forecast';
import { FORECAST_WORDS as WORDS } from './forecast-wording';
import type { NamedForecast } from './funding-forecast';

/** A forecast as a workbook: day by day, and child by child. */
export const forecastSheets = ({ days, children, names }: NamedForecast, language: ReportLanguage): [Sheet, Sheet] => [
  {
    name: WORDS.days[language],
    columns: [
      { header: WORDS.day[language] },
      { header: WORDS.domains[language] },
      { header: WORDS.cost[language], width: 22 },
      { header: WORDS.left[language], width: 22 },
    ],
    rows: days.map(({ day, domains, cost, left }) => [midnightOf(day), domains, cost, left]),
  },
  {
    name: WORDS.children[language],
    columns: [
      { header: WORDS.child[language], width: 36 },
      ...WINDOWS.flatMap((ahead) => [
        { header: `${WORDS.domains[language]}, ${ahead} ${WORDS.next[language]}`, width: 30 },
        { header: `${WORDS.cost[language]}, ${ahead} ${WORDS.next[language]}`, width: 36 },
      ]),
    ],
    rows: children.map(({ childId, windows }) => [names.get(childId) ?? '', ...windows.flatMap(({ domains, cost }) => [domains, cost])]),
  },
];
