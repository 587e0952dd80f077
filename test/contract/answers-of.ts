import { existsSync, readFileSync } from 'node:fs';

/** One row of such a table: by its number, where its test stands and what it is called; or nowhere, and why. */
export interface Answer {
  readonly no: string;
  readonly file: string | null;
  readonly text: string;
}

/** An answer that is a test. */
export type Answered = Answer & { readonly file: string };

const ROW = /^\| (\S+) \| [^|]+ \| (?:`([^`]+)`|–) \| (.+) \|$/gm;

/** The rows of a page that says which test answers what. */
export const answersOf = (page: string): Answer[] =>
  [...readFileSync(page, 'utf8').matchAll(ROW)]
    .filter(([, no]) => /\d/.test(no!))
    .map(([, no, file, text]) => ({ no: no!, file: file ?? null, text: text!.replaceAll(/^`|`$/g, '') }));

/** Those that a test answers. */
export const answered = (answers: readonly Answer[]): Answered[] => answers.filter((each): each is Answered => each.file !== null);

/** `D-27` and so on; without a prefix bare numbers. */
export const upTo = (first: number, last: number, prefix = ''): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${prefix}${first + i}`);

/** Whether a test in this file is called so: the name, and after it what the test does. */
export function isTestedIn({ file, text }: Answered): boolean {
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return ["'", '"', '`'].some(
    (quote) => source.includes(`(${quote}${text}${quote}, `) || source.includes(`\n  ${quote}${text}${quote},\n`),
  );
}
