import type { GoodBody } from './good-bodies';

const colours = { primary: '#7a1f4e', onPrimary: '#ffffff', accent: '#ffd54f', onAccent: '#111111' };
const brand = {
  name: 'Senja Domain',
  supportEmail: 'halo@senja.test',
  locale: 'id',
  languages: ['id', 'en'],
  colours,
  phone: '0812-3456-7890',
  whatsapp: '0812-3456-7890',
  liveChatUrl: 'https://chat.senja.example/masuk',
  isOpenToVisitors: true,
  nameServers: ['ns1.senja.example', 'ns2.senja.example'],
};

/** What a reseller says about its brand. */
export const brands: readonly GoodBody[] = [
  ['subReseller', 'PUT /v1/brand', brand],
  [
    'subReseller',
    'POST /v1/brand/legal-texts',
    { kind: 'terms', texts: { id: 'Syarat', en: 'Terms' }, publishedFrom: '2099-01-01T00:00:00Z' },
  ],
  ['subReseller', 'POST /v1/brand/hosts', { word: 'www' }],
  ['subReseller', 'POST /v1/brand/hosts', { name: 'www.senja.example' }],
  ['subReseller', 'PUT /v1/brand/mail-sender', { address: 'halo@pohonnama.test' }],
];
