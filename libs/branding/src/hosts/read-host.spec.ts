import { skeletonOf } from './look-alikes';
import { type PlatformNames, readOwnName, readWord } from './read-host';

const names: PlatformNames = {
  hostsBelow: 'toko.pohonnama.id',
  ours: ['portal.pohonnama.id', 'shops.pohonnama.id'],
  isCustomOffered: true,
};
const reasonOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    const { code, facts } = error as { code: string; facts: { reason?: string } };
    return facts.reason ?? code;
  }
};

it('a word becomes a host below our own name', () => {
  expect(readWord('senja', names)).toMatchObject({ name: 'senja.toko.pohonnama.id', kind: 'platform', family: 'senja.toko.pohonnama.id' });
});

it.each([
  ['ab', 'word'],
  ['-senja', 'word'],
  ['senja-', 'word'],
  ['Senja', 'word'],
  ['sen.ja', 'word'],
  ['xn--senja', 'word'],
  ['a'.repeat(41), 'word'],
  ['www', 'reserved'],
  ['portal', 'reserved'],
])('the word %p is refused: %s', (word, reason) => {
  expect(reasonOf(() => readWord(word, names))).toBe(reason);
});

it.each([
  ['Domain.Senja.co.id', 'domain.senja.co.id', 'senja.co.id'],
  ['senja.id.', 'senja.id', 'senja.id'],
  ['toko.contoh.github.io', 'toko.contoh.github.io', 'contoh.github.io'],
  ['kafé.com', 'xn--kaf-dma.com', 'xn--kaf-dma.com'],
])('%s becomes the host %s of the domain %s', (typed, name, family) => {
  expect(readOwnName(typed, names)).toMatchObject({ name, kind: 'custom', family });
});

it.each([
  ['co.id', 'public-suffix'],
  ['github.io', 'public-suffix'],
  ['senja.localhost', 'not-public'],
  ['printer.lan', 'not-public'],
  ['10.0.0.1', 'domain-name-invalid'],
  ['portal.pohonnama.id', 'ours'],
  ['evil.portal.pohonnama.id', 'ours'],
  ['senja.toko.pohonnama.id', 'ours'],
  ['toko.pohonnama.id', 'ours'],
  // Cyrillic о for Latin o; rn for m; zero for o.
  ['shop.pоhonnama.id', 'look-alike'],
  ['login.pohonnarna.id', 'look-alike'],
  ['login.p0honnama.id', 'look-alike'],
  ['bаnk.contoh.id', 'look-alike'],
])('%s is refused: %s', (typed, reason) => {
  expect(reasonOf(() => readOwnName(typed, names))).toBe(reason);
});

it('where no such hosts are offered, there are none', () => {
  const none: PlatformNames = { hostsBelow: null, ours: [], isCustomOffered: false };
  expect([reasonOf(() => readWord('senja', none)), reasonOf(() => readOwnName('senja.id', none))]).toEqual(['not-offered', 'not-offered']);
});

it.each([
  ['sеnja.id', 'senja.id'],
  ['κopi.com', 'kopi.com'],
  ['kafé.com', 'kafe.com'],
  ['1awan.net', 'lawan.net'],
])('%s looks like %s', (one, other) => {
  expect(skeletonOf(new URL(`http://${one}`).hostname)).toBe(skeletonOf(other));
});
