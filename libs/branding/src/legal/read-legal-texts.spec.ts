import { LEGAL_TEXT_MAX } from './legal-text';
import { readLegalTexts } from './read-legal-texts';

const refused = (texts: Parameters<typeof readLegalTexts>[0]): unknown => {
  try {
    return readLegalTexts(texts);
  } catch (error) {
    return (error as { facts: { errors: { pointer: string }[] } }).facts.errors.map(({ pointer }) => pointer);
  }
};

it('a text is kept as it was written, in the languages it was written in', () => {
  const id =
    '# Syarat\n\n1. Harga < Rp 1.000.000 & PPN.\n2. [Kontak](mailto:halo@senja.test), [situs](https://senja.test), [bawah](#bawah)\n';
  expect(readLegalTexts({ id, en: null })).toEqual({ id });
});

it.each([
  ['nothing', '', ['/texts']],
  ['a script', 'Halo <script>alert(1)</script>', ['/texts/id']],
  ['a closing tag', 'Halo </p>', ['/texts/id']],
  ['a comment', 'Halo <!-- -->', ['/texts/id']],
  ['a link that runs', '[Klik](javascript:alert(1))', ['/texts/id']],
  ['a link that runs, in pointed brackets', '[Klik](<JavaScript:alert(1)>)', ['/texts/id']],
  ['a link that runs, said below', '[Klik][1]\n\n[1]: data:text/html,x', ['/texts/id']],
  ['a picture of somebody else’s program', '![x](vbscript:x)', ['/texts/id']],
  ['what no screen shows', 'Halo\u0000', ['/texts/id']],
  ['more than fits', 'é'.repeat(LEGAL_TEXT_MAX / 2 + 1), ['/texts/id']],
])('%s is refused', (_, id, pointers) => {
  expect(refused({ id })).toEqual(pointers);
});
