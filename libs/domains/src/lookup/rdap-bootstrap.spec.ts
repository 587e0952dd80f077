import { basesFor, readBootstrap } from './rdap-bootstrap';
import { SHIPPED_BOOTSTRAP } from './shipped-bootstrap';

const document = {
  publication: '2026-11-20T00:00:00Z',
  services: [
    [
      ['com', 'net'],
      ['http://rdap.example/com', 'https://rdap.example/com/'],
    ],
    [['ID'], ['https://rdap.example/id']],
    [['co.id'], ['https://companies.example/']],
    [['xn--mgbaam7a8h'], ['https://rdap.example/']],
    [['gone'], ['gopher://rdap.example/', 'https://']],
  ],
};
const bootstrap = readBootstrap(document)!;

it('servers reached over TLS come first, and every address ends in a slash', () => {
  expect(basesFor('kopisenja.com', bootstrap)).toEqual(['https://rdap.example/com/', 'http://rdap.example/com/']);
});

it('the longest suffix of a name decides, whatever its letters', () => {
  expect(basesFor('kopisenja.id', bootstrap)).toEqual(['https://rdap.example/id/']);
  expect(basesFor('kopisenja.co.id', bootstrap)).toEqual(['https://companies.example/']);
  expect(basesFor('kopisenja.web.id', bootstrap)).toEqual(['https://rdap.example/id/']);
});

it('a suffix whose addresses are none, or that is not listed, has nobody to ask', () => {
  expect(basesFor('kopisenja.gone', bootstrap)).toEqual([]);
  expect(basesFor('kopisenja.test', bootstrap)).toEqual([]);
});

it.each([null, 'text', 7, {}, { services: 'none' }, { services: ['com'] }])('%p is no such list', (wrong) => {
  expect(readBootstrap(wrong)).toBeUndefined();
});

it('the list that comes with the program knows .id and .com', () => {
  for (const name of ['kopisenja.id', 'kopisenja.co.id', 'kopisenja.com']) expect(basesFor(name, SHIPPED_BOOTSTRAP)).toHaveLength(1);
});
