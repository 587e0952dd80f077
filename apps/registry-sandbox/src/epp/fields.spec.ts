import { parseXml } from '#libs/platform';
import { CommandRefused } from './command-refused';
import { fields } from './fields';

const element = (inside: string) => parseXml(`<create xmlns="urn:a">${inside}</create>`);
const refusal = (work: () => unknown): number | undefined => {
  try {
    work();
  } catch (error) {
    if (error instanceof CommandRefused) return error.result;
    throw error;
  }
  return undefined;
};

describe('reading an element as its schema draws it', () => {
  it('collapses white space and tells what is absent from what is empty', () => {
    const given = fields(element('<name> Kopi \n Senja </name><org/>'), 'name', 'org', 'fax');
    expect([given.required('name'), given.optional('org'), given.optional('fax')]).toEqual(['Kopi Senja', '', undefined]);
  });

  it.each([
    ['an element that does not belong', '<colour>red</colour>'],
    ['an element of another namespace', '<name xmlns="urn:b">x</name>'],
    ['an element before its turn', '<org/><name/>'],
    ['an element twice', '<name/><name/>'],
  ])('refuses %s as bad syntax', (_, inside) => {
    expect(refusal(() => fields(element(inside), 'name', 'org'))).toBe(2001);
  });

  it('lets repeat what may be repeated', () => {
    expect(fields(element('<name/><name/><org/>'), 'name*', 'org').all('name')).toHaveLength(2);
  });

  it.each(['', '<name/>', '<name>  </name>'])('misses what is required in "%s"', (inside) => {
    expect(refusal(() => fields(element(inside), 'name').required('name'))).toBe(2003);
  });
});
