import type { DnsAnswer } from '#libs/platform';
import type { BrandSender, RecordFinding, SenderFindings } from './brand-sender';

/** A TXT record that has to be there. */
export interface WantedRecord {
  readonly name: string;
  /** What it says, or what has to stand in it. */
  readonly value: string;
}

/** What the DNS of the address's domain has to say. */
export interface WantedRecords {
  readonly dkim: WantedRecord;
  /** Null where nothing is asked for. */
  readonly spf: WantedRecord | null;
  readonly dmarc: WantedRecord;
}

export const wantedRecords = (
  { domain, selector, publicKey }: Pick<BrandSender, 'domain' | 'selector' | 'publicKey'>,
  spf: string,
): WantedRecords => ({
  dkim: { name: `${selector}._domainkey.${domain}`, value: `v=DKIM1; k=rsa; p=${publicKey}` },
  spf: spf === '' ? null : { name: domain, value: `v=spf1 ${spf} ~all` },
  dmarc: { name: `_dmarc.${domain}`, value: 'v=DMARC1; p=none' },
});

const found = (answer: DnsAnswer, isGood: (text: string) => boolean): RecordFinding => {
  if (answer.kind === 'silent') return 'silent';
  return answer.kind === 'found' && answer.values.some(isGood) ? 'good' : 'missing';
};

/** `p=` of a DKIM record, without the blanks that may stand in it (RFC 6376, 3.6.1). */
const keyIn = (text: string): string | undefined =>
  text
    .split(';')
    .map((tag) => tag.replace(/\s/g, ''))
    .find((tag) => tag.startsWith('p='))
    ?.slice('p='.length);

/** What the answers mean. Pure. */
export function readFindings(
  sender: Pick<BrandSender, 'publicKey'>,
  spf: string,
  answers: Readonly<Record<keyof SenderFindings, DnsAnswer>>,
): SenderFindings {
  return {
    dkim: found(answers.dkim, (text) => keyIn(text) === sender.publicKey),
    // RFC 7208, 4.5: the version stands alone, the mechanisms behind it.
    spf:
      spf === ''
        ? 'good'
        : found(answers.spf, (text) => /^v=spf1(?: |$)/i.test(text) && text.toLowerCase().split(/\s+/).includes(spf.toLowerCase())),
    dmarc: found(answers.dmarc, (text) => /^v=DMARC1\s*(?:;|$)/.test(text)),
  };
}

/** Which records are not there, as people call them. Pure. */
export const missingIn = ({ dkim, spf, dmarc }: SenderFindings): string =>
  Object.entries({ DKIM: dkim, SPF: spf, DMARC: dmarc })
    .filter(([, finding]) => finding === 'missing')
    .map(([record]) => record)
    .join(', ');

/** The sender after a look. Nobody's silence changes anything. Pure. */
export function afterSenderLook(sender: BrandSender, findings: SenderFindings, now: Date): BrandSender {
  const looked = { ...sender, findings, checkedAt: now };
  const all = Object.values(findings);
  if (all.every((each) => each === 'good')) return { ...looked, state: 'good' };
  if (all.includes('missing') && sender.state === 'good') return { ...looked, state: 'failing' };
  return looked;
}
