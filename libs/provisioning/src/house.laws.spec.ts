import { houseLaws } from './house.laws';

it('every law has a name of its own, by which whoever broke it is found', () => {
  const names = houseLaws.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
