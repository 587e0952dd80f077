import type { DnsAnswer } from '#libs/platform';
import type { BrandSender } from './brand-sender';
import { afterSenderLook, missingIn, readFindings, wantedRecords } from './sender-records';

const now = new Date('2026-11-23T00:00:00Z');
const sender: BrandSender = {
  nodeId: 7,
  address: 'halo@senja.id',
  domain: 'senja.id',
  selector: 'pn1',
  publicKey: 'MIIB',
  sealedKey: 'x',
  state: 'pending',
  findings: null,
  checkedAt: null,
  createdAt: now,
};
const SPF = 'include:spf.pohonnama.id';
const says = (...values: string[]): DnsAnswer => ({ kind: 'found', values });
const none: DnsAnswer = { kind: 'none' };
const silent: DnsAnswer = { kind: 'silent' };

it('says what the DNS has to say', () => {
  expect(wantedRecords(sender, SPF)).toEqual({
    dkim: { name: 'pn1._domainkey.senja.id', value: 'v=DKIM1; k=rsa; p=MIIB' },
    spf: { name: 'senja.id', value: 'v=spf1 include:spf.pohonnama.id ~all' },
    dmarc: { name: '_dmarc.senja.id', value: 'v=DMARC1; p=none' },
  });
  expect(wantedRecords(sender, '').spf).toBeNull();
});

it.each<[string, Parameters<typeof readFindings>[2], string]>([
  [
    'all there',
    { dkim: says('v=DKIM1; p=MI IB'), spf: says('other', `v=spf1 mx ${SPF} -all`), dmarc: says('v=DMARC1;p=reject') },
    'good good good',
  ],
  ['another key', { dkim: says('v=DKIM1; p=OTHER'), spf: says(`v=spf1 ${SPF}`), dmarc: says('v=DMARC1') }, 'missing good good'],
  ['a key that was taken back', { dkim: says('v=DKIM1; p='), spf: says(`v=spf1 ${SPF}`), dmarc: says('v=DMARC1') }, 'missing good good'],
  [
    'an SPF that only looks like it',
    { dkim: says('p=MIIB'), spf: says(`v=spf10 ${SPF}`, `v=spf1 ${SPF}.evil.id`), dmarc: none },
    'good missing missing',
  ],
  ['nobody answers', { dkim: silent, spf: silent, dmarc: silent }, 'silent silent silent'],
])('%s', (_, answers, expected) => {
  expect(Object.values(readFindings(sender, SPF, answers)).join(' ')).toBe(expected);
});

it('names the records that are missing, not those that nobody could look up', () => {
  expect(missingIn({ dkim: 'missing', spf: 'silent', dmarc: 'missing' })).toBe('DKIM, DMARC');
});

it('mails come from an address only as long as all of it is there, as far as anybody knows', () => {
  const good = { dkim: 'good', spf: 'good', dmarc: 'good' } as const;
  const course = (['pending', 'good', 'failing'] as const).map((state) =>
    [good, { ...good, spf: 'missing' } as const, { ...good, spf: 'silent' } as const].map(
      (each) => afterSenderLook({ ...sender, state }, each, now).state,
    ),
  );
  expect(course).toEqual([
    ['good', 'pending', 'pending'],
    ['good', 'failing', 'good'],
    ['good', 'failing', 'failing'],
  ]);
});
