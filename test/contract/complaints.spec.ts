import { answered, answersOf, isTestedIn, upTo } from './answers-of';

const answers = answersOf('docs/complaints.md');

it('every complaint about money, prices or the life of names, and everything a reseller expects of its desk, is in the table once', () => {
  expect(answers.map(({ no }) => no)).toEqual([...upTo(1, 51), ...upTo(27, 43, 'D-')]);
});

it.each(answered(answers))('$no is answered by the test that the table names', (answer) => {
  expect([answer.text, isTestedIn(answer)]).toEqual([answer.text, true]);
});

it('where nothing answers yet, the table says why; those are few', () => {
  const open = answers.filter(({ file }) => file === null);
  expect(open.every(({ text }) => text.length > 20 || /as \d+/.test(text))).toBe(true);
  expect(open.map(({ no }) => no)).toEqual([]);
});
