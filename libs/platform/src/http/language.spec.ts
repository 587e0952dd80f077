import { languageOf } from './language';

describe('the language of a problem', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['id', 'id'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en;q=0.4, id;q=0.5', 'id'],
    ['de, fr;q=0.9, id;q=0.1', 'id'],
    ['de', 'en'],
    ['*, id;q=0.5', 'en'],
    ['id;q=0', 'en'],
    ['id;q=lots', 'en'],
  ])('for Accept-Language %p is %s', (header, expected) => {
    expect(languageOf(header)).toBe(expected);
  });
});
