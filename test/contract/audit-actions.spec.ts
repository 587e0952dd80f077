import { readFileSync } from 'node:fs';
import { sourcesIn } from '../architecture/house';

const GUIDE = 'docs/operators-guide.md';
/** `thing.what-was-done`; where the end depends on what was done, the beginning. */
const ACTION = /'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'|`([a-z]+(?:-[a-z]+)*\.[a-z-]*)\$\{/g;
/** The names of jobs look like actions. */
const JOBS = /^export const [A-Z_]+ = '.*$/gm;

const writers = [...sourcesIn('libs'), ...sourcesIn('apps')].filter(({ text, isSpec }) => !isSpec && /\bAudit(?:Log|Entry)\b/.test(text));
const written = writers.flatMap(({ text }) => [...text.replaceAll(JOBS, '').matchAll(ACTION)]);
const whole = [...new Set(written.flatMap(([, action]) => action ?? []))];
const begun = [...new Set(written.flatMap(([, , beginning]) => beginning ?? []))];
const documented = [...readFileSync(GUIDE, 'utf8').matchAll(/^\| `([a-z-]+\.[a-z-]+)` \|/gm)].map(([, action]) => action!);

it('every action that the program writes into audit logs is explained to operators', () => {
  expect(whole.filter((action) => !documented.includes(action))).toEqual([]);
  expect(begun.filter((beginning) => !documented.some((action) => action.startsWith(beginning)))).toEqual([]);
});

it('none is explained that nothing writes, and none twice', () => {
  const isWritten = (action: string) => whole.includes(action) || begun.some((beginning) => action.startsWith(beginning));
  expect(documented.filter((action) => !isWritten(action))).toEqual([]);
  expect(new Set(documented).size).toBe(documented.length);
});

it('what people do about accounts, people and orders is done in some test, which finds it in the log', () => {
  const tried = sourcesIn('test')
    .concat(sourcesIn('libs'))
    .filter(({ isSpec }) => isSpec)
    .map(({ text }) => text)
    .join('\n');
  const ours = documented.filter((action) => /^(node|invitation|member|team|person|session|api-key|order)\./.test(action));
  expect(ours.filter((action) => !tried.includes(action))).toEqual([]);
});
