import { existsSync, readFileSync } from 'node:fs';

/** One row of the table: by its number, where its test stands and what it is called; or nowhere, and why. */
interface Answer {
  readonly no: string;
  readonly file: string | null;
  readonly text: string;
}

const ROW = /^\| (\S+) \| [^|]+ \| (?:`([^`]+)`|–) \| (.+) \|$/gm;
const answers: readonly Answer[] = [...readFileSync('docs/complaints.md', 'utf8').matchAll(ROW)]
  .filter(([, no]) => /\d/.test(no!))
  .map(([, no, file, text]) => ({ no: no!, file: file ?? null, text: text!.replaceAll(/^`|`$/g, '') }));

const upTo = (first: number, last: number, prefix = '') => Array.from({ length: last - first + 1 }, (_, i) => `${prefix}${first + i}`);

/** Whether a test in this file is called so: the name, and after it what the test does. */
const isTestedIn = (file: string, name: string): boolean => {
  const source = readFileSync(file, 'utf8');
  return ["'", '"', '`'].some(
    (quote) => source.includes(`(${quote}${name}${quote}, `) || source.includes(`\n  ${quote}${name}${quote},\n`),
  );
};

it('every complaint about money, prices or the life of names, and everything a reseller expects of its desk, is in the table once', () => {
  expect(answers.map(({ no }) => no)).toEqual([...upTo(1, 51), ...upTo(27, 43, 'D-')]);
});

it.each(answers.filter((each): each is Answer & { file: string } => each.file !== null))(
  '$no is answered by the test that the table names',
  ({ file, text }) => {
    expect([existsSync(file), file]).toEqual([true, file]);
    expect([text, isTestedIn(file, text)]).toEqual([text, true]);
  },
);

it('where nothing answers yet, the table says why; those are few', () => {
  const open = answers.filter(({ file }) => file === null);
  expect(open.every(({ text }) => text.length > 20 || /as \d+/.test(text))).toBe(true);
  expect(open.map(({ no }) => no)).toEqual([]);
});
