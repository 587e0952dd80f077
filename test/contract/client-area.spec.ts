import { answered, answersOf, isTestedIn, upTo } from './answers-of';

const answers = answersOf('docs/client-area.md');

it('everything that customers expect of their client area is in the table once', () => {
  expect(answers.map(({ no }) => no)).toEqual([
    'N-14',
    ...upTo(1, 9, 'J-0'),
    'J-10',
    ...upTo(1, 9, 'S-0'),
    'S-10',
    ...upTo(1, 9, 'H-0'),
    ...upTo(10, 31, 'H-'),
  ]);
});

it.each(answered(answers))('$no is answered by the test that the table names, and the test says so', (answer) => {
  expect([answer.text, isTestedIn(answer), new RegExp(`\\b${answer.no}\\b`).test(answer.text)]).toEqual([answer.text, true, true]);
});

it('what is not answered is about what nobody sells yet, or about the help desk', () => {
  const open = answers.filter(({ file }) => file === null);
  expect(open.every(({ text }) => text.length > 20)).toBe(true);
  expect(open.map(({ no }) => no)).toEqual(['S-10', 'H-04', 'H-06', 'H-13', 'H-14', 'H-15', 'H-20', 'H-22', 'H-24', 'H-26']);
});
