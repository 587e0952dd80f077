import { type BrandTyped, readBrandWish } from './read-brand-wish';

const typed: BrandTyped = {
  name: 'Senja Domain',
  supportEmail: 'halo@senja.test',
  locale: 'id',
  languages: ['id', 'en'],
  colours: { primary: '#7A1F4E', onPrimary: '#FFFFFF', accent: '#ffd54f', onAccent: '#111111' },
  phone: '0812-3456-7890',
  whatsapp: '+62 813 1111 2222',
  isOpenToVisitors: true,
  nameServers: ['NS1.Senja.ID', 'ns2.senja.id'],
};
const codesOf = (wish: Partial<BrandTyped>): unknown => {
  try {
    readBrandWish({ ...typed, ...wish });
    return 'taken';
  } catch (error) {
    return (error as { facts: { errors: { pointer: string; code: string }[] } }).facts.errors.map(({ pointer, code }) => [pointer, code]);
  }
};

it('what somebody typed about a brand is kept in one form', () => {
  expect(readBrandWish(typed)).toEqual({
    brand: { name: 'Senja Domain', supportEmail: 'halo@senja.test', locale: 'id', colour: '#7a1f4e' },
    profile: {
      colours: { onPrimary: '#ffffff', accent: '#ffd54f', onAccent: '#111111' },
      languages: ['id', 'en'],
      phone: '+6281234567890',
      whatsapp: '+6281311112222',
      liveChatUrl: null,
      isOpenToVisitors: true,
      asksCaptcha: true,
      nameServers: ['ns1.senja.id', 'ns2.senja.id'],
    },
  });
});

it.each([
  ['grey on white', { primary: '#ffffff', onPrimary: '#777777' }, [['/colours/onPrimary', 'contrast-too-low']]],
  ['just dark enough', { primary: '#ffffff', onPrimary: '#767676' }, 'taken'],
  [
    'both pairs alike',
    { primary: '#888888', onPrimary: '#999999', accent: '#ffd54f', onAccent: '#ffffff' },
    [
      ['/colours/onPrimary', 'contrast-too-low'],
      ['/colours/onAccent', 'contrast-too-low'],
    ],
  ],
])('what nobody could read is refused by name: %s', (_, colours, found) => {
  expect(codesOf({ colours: { ...typed.colours, ...colours } })).toEqual(found);
});

it.each<[string, Partial<BrandTyped>, string, string]>([
  ['languages without its own', { languages: ['en'] }, '/languages', 'language-missing'],
  ['a name server that is no host', { nameServers: ['ns1.senja.id', 'ns 2'] }, '/nameServers/1', 'domain-name-invalid'],
  ['one name server as two', { nameServers: ['ns1.senja.id', 'NS1.senja.id'] }, '/nameServers/1', 'name-server-twice'],
  ['a number that nobody answers', { whatsapp: '12' }, '/whatsapp', 'phone-invalid'],
])('%s: refused', (_, wish, pointer, code) => {
  expect(codesOf(wish)).toEqual([[pointer, code]]);
});
