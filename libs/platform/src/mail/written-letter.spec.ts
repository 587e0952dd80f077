import { LETTER_TEMPLATES, type Letter, type LetterLocale, type LetterTemplate } from './letter';
import { TEMPLATES } from './templates';
import { writeLetter, writeSubject } from './written-letter';

/** Something for every fact that any mail knows. */
const FACTS: Readonly<Record<string, string>> = {
  link: 'https://portal.example/verify?token=tok-123',
  until: '2026-11-23T03:00:00.000Z',
  at: '2026-11-22T03:00:00.000Z',
  node: 'Toko Senja',
  role: 'billing',
  by: 'Rina Wijaya',
  device: 'Firefox, Linux',
  network: '203.0.113.7',
  change: 'Verifikasi dua langkah tidak aktif',
  reference: 'REG-0042',
  amount: 'Rp1.000.042',
  bank: 'Bank Contoh',
  account: '1234567890',
  holder: 'PT Contoh',
  registrar: 'sainganku',
  owner: 'Budi Santoso',
  newOwner: 'Siti Rahma',
  newEmail: 'baru@example.test',
  email: 'sari@senja.example',
  reason: 'KTP tidak terbaca',
  carried: 'Rp1.250.000',
  key: 'whmcs',
  prefix: 'pn_live_ab12',
  subject: 'Pengumuman',
  text: 'Baris satu\nBaris dua',
  linkText: 'Buka',
  number: 'INV/2026/000123',
  domain: 'kopisenja.id',
  names: 'kopisenja.id',
  url: 'https://portal.example/bantuan',
  urlText: 'Bantuan',
  from: '2026-12-01T00:00:00.000Z',
  count: '12',
  tlds: '.id, .com',
  raised: '9',
  spendable: 'Rp 120.000',
  threshold: 'Rp 500.000',
  paper: 'NPWP',
  missed: '3',
  host: 'toko.senja.id',
  authCode: 'Rh7-kode-transfer',
  address: 'halo@senja.id',
  records: 'DKIM, SPF',
};

const letter = (template: LetterTemplate, locale: LetterLocale, more: Partial<Letter> = {}): Letter => ({
  to: { email: 'sari@senja.example', name: 'Sari Dewi' },
  personId: 'per_1',
  nodeId: 42,
  template,
  locale,
  brand: { name: 'Senja Hosting', supportEmail: 'halo@senja.example', url: 'https://senja.example', colour: '#0a7d4f' },
  data: FACTS,
  ...more,
});
const all = LETTER_TEMPLATES.flatMap((template) => (['id', 'en'] as const).map((locale) => [template, locale] as const));
const asked = (template: LetterTemplate, locale: LetterLocale) =>
  new Set([...JSON.stringify(TEMPLATES[template][locale]).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!));

describe.each(all)('the mail "%s" in %s', (template, locale) => {
  it('is whole: every fact it knows is told, in the page and in the text, and no place is left empty', async () => {
    const { subject, text, html } = await writeLetter(letter(template, locale));
    for (const written of [subject, text, html]) expect(written).not.toMatch(/\{\{|\}\}|undefined/);
    expect(subject.length).toBeGreaterThan(5);
    expect(text).toMatch(locale === 'id' ? /^Halo Sari Dewi,\n/ : /^Hello Sari Dewi,\n/);
    expect(html).toContain(`lang="${locale}"`);
    const told = [...asked(template, locale)].filter((name) => name in FACTS && !['until', 'at', 'from', 'role', 'text'].includes(name));
    for (const name of told) {
      expect(`${subject}${text}`).toContain(FACTS[name]);
      expect(html).toContain(FACTS[name]);
    }
    for (const written of [text, html]) expect(written).toContain('halo@senja.example');
  });

  it('makes sense with no more than it needs, and fetches nothing from elsewhere', async () => {
    const data = Object.fromEntries(TEMPLATES[template].needs.map((name) => [name, FACTS[name]!]));
    const { text, html } = await writeLetter(letter(template, locale, { data }));
    expect(`${text}${html}`).not.toMatch(/\{\{|undefined|: \n/);
    expect(html).not.toMatch(/<img|<script|@import|<link|url\(/);
  });

  it('takes the same facts in both languages', () => {
    expect(asked(template, 'id')).toEqual(asked(template, 'en'));
  });
});

describe('a mail', () => {
  it('tells instants in Jakarta’s time and roles in words', async () => {
    const { text } = await writeLetter(letter('invitation', 'id'));
    expect(text).toContain('sampai 23 November 2026 pukul 10.00 WIB');
    expect(text).toContain('Peran: keuangan');
  });

  it('wears the colour of its brand, with ink that can be read on it', async () => {
    const html = async (colour: string | null) =>
      (await writeLetter(letter('notice', 'en', { brand: { name: 'B', supportEmail: 'a@b.example', url: null, colour } }))).html;
    expect(await html('#0a7d4f')).toMatch(/background:#0a7d4f;color:#ffffff/);
    expect(await html('#ffe100')).toMatch(/background:#ffe100;color:#111111/);
    for (const colour of [null, 'red;background:url(//evil.example)', '#fff', '"><script>'])
      expect(await html(colour)).toMatch(/background:#1f4e79;color:#ffffff/);
  });

  it.each<[string, string, string]>([
    ['markup', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['quotes', '"><b>\'', '&quot;&gt;&lt;b&gt;&#39;'],
    ['places of ours', '{{link}} {{support}}', '{{link}} {{support}}'],
    ['a replacement pattern', '$& $1 $$', '$&amp; $1 $$'],
    ['line breaks', 'Sari\r\nBcc: evil@example.com', 'Sari Bcc: evil@example.com'],
    ['a line separator', 'Sari\u2028X\u0085Y\u0000Z', 'Sari X Y Z'],
    ['signs that turn the line around', 'Sari\u202Egpj.exe\u2066', 'Sarigpj.exe'],
  ])('takes %s in a name for what it is: text', async (_, name, written) => {
    const inName = await writeLetter(letter('impersonated', 'en', { to: { email: 'a@b.example', name }, data: { ...FACTS, by: name } }));
    expect(inName.html).toContain(`Hello ${written},`);
    expect(inName.html).not.toMatch(/<img|<b>/);
    for (const sign of ['\r', '\n', '\u2028', '\u0000', '\u202E']) expect(inName.subject).not.toContain(sign);
    expect(inName.text.split('\n').filter((line) => line.startsWith('Bcc:'))).toEqual([]);
    const inBrand = await writeLetter(letter('notice', 'id', { brand: { name, supportEmail: 'a@b.example', url: null, colour: null } }));
    expect(inBrand.html).not.toMatch(/<img|<b>/);
  });

  it('keeps the lines of a notice, and its subject on one', async () => {
    const { html } = await writeLetter(letter('notice', 'id'));
    expect(html).toContain('Baris satu<br />Baris dua');
    expect(writeSubject(letter('notice', 'id', { data: { subject: 'Satu\r\nDua', text: 'x' } }))).toBe('Satu Dua');
  });
});
