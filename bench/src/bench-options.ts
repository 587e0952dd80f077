import { parseArgs } from 'node:util';

export const SUITES = ['order', 'http', 'hot', 'price', 'sync', 'sweep'] as const;
export type Suite = (typeof SUITES)[number];

/** How long and how often each contender runs. */
export interface Pace {
  readonly warmUpMs: number;
  readonly sliceMs: number;
  readonly rounds: number;
}

/** What the command line says. */
export interface BenchOptions {
  /** An address like DATABASE_URL; the bench makes a database of its own on that server, or a SQLite file in that folder. */
  readonly database: string;
  readonly suites: readonly Suite[];
  readonly pace: Pace;
  readonly isJson: boolean;
}

const QUICK: Pace = { warmUpMs: 100, sliceMs: 200, rounds: 3 };
const FULL: Pace = { warmUpMs: 400, sliceMs: 700, rounds: 5 };

/** @throws TypeError for words it does not know. */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      database: { type: 'string' },
      suite: { type: 'string', default: SUITES.join(',') },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.database) throw new TypeError('--database <address> is missing');
  return {
    database: values.database,
    suites: values.suite.split(',').map(readSuite),
    pace: values.quick ? QUICK : FULL,
    isJson: values.json,
  };
}

function readSuite(word: string): Suite {
  const suite = SUITES.find((each) => each === word);
  if (!suite) throw new TypeError(`There is no suite ${word}; there are ${SUITES.join(', ')}.`);
  return suite;
}
