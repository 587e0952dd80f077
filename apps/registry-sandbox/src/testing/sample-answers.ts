import { parseXml } from '#libs/platform';
import { EPP_NS } from '#libs/registry';
import { type EppCaller, codeOf } from './epp-caller';
import * as xml from './epp-documents';
import { TemporarySandbox } from './temporary-sandbox';

/** One document of the registry, as it came over the wire. */
export interface SampleAnswer {
  /** `greeting`, `domain info`, `poll changePoll` and so on. */
  readonly kind: string;
  readonly xml: string;
}

type Ask = (kind: string, document: string, of?: EppCaller) => Promise<void>;

const AUTH = 'rahasia-Kopi1';
const DIGEST = '49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC1234';
const DS =
  '<secDNS:maxSigLife>604800</secDNS:maxSigLife><secDNS:dsData><secDNS:keyTag>1</secDNS:keyTag><secDNS:alg>13</secDNS:alg>' +
  `<secDNS:digestType>2</secDNS:digestType><secDNS:digest>${DIGEST}</secDNS:digest></secDNS:dsData>`;
const FEE = '<fee:currency>IDR</fee:currency><fee:fee>5000000</fee:fee>';
const DISCLOSE =
  '<contact:chg><contact:voice x="12">+62.811</contact:voice><contact:disclose flag="0"><contact:name type="int"/><contact:email/></contact:disclose></contact:chg>';

/** One answer of each kind that the sandbox gives, from a registry that is started for it: to be held against the schemas of the RFCs. */
export async function sampleAnswers(): Promise<SampleAnswer[]> {
  const sandbox = await TemporarySandbox.start();
  try {
    const samples: SampleAnswer[] = [];
    const take = async (kind: string, from: EppCaller): Promise<void> => {
      const bytes = await from.hearBytes();
      if (bytes === 'closed') throw new Error(`no answer to ${kind}`);
      samples.push({ kind, xml: bytes.toString() });
    };
    const stranger = await sandbox.connect();
    await take('greeting', stranger);
    const caller = await sandbox.logInWithContact();
    const ask: Ask = async (kind, document, of = caller) => {
      of.send(document);
      await take(kind, of);
    };
    await ask('refusal', xml.commandXml('<login/>'), stranger);
    await contactsAndHosts(ask);
    await domains(ask);
    await transfers(ask, sandbox);
    await endsOfLife(ask, sandbox);
    await messages(ask, samples);
    await ask('logout', xml.commandXml('<logout/>'));
    return samples;
  } finally {
    await sandbox.end();
  }
}

async function contactsAndHosts(ask: Ask): Promise<void> {
  await ask('contact create', xml.contactXml('budi1'));
  await ask('contact check', xml.objectXml('check', 'contact', '<contact:id>budi1</contact:id><contact:id>siti1</contact:id>'));
  await ask('contact update', xml.updateXml('contact', 'budi1', DISCLOSE));
  await ask('contact info', xml.lookXml('contact', 'budi1'));
  await ask('domain create', xml.domainXml('kopi.com', 'ORDER-1', 2));
  await ask('host create', xml.hostXml('ns1.kopi.com', '192.0.2.1', '2001:db8::1'));
  await ask('host check', xml.objectXml('check', 'host', '<host:name>ns1.kopi.com</host:name>'));
  await ask('host info', xml.lookXml('host', 'ns1.kopi.com'));
}

async function domains(ask: Ask): Promise<void> {
  const asked = ['create', 'transfer', 'restore', 'delete'].map((name) => `<fee:command name="${name}"/>`).join('');
  const names = ['kopi.com', 'emas.com', 'kopi.xyz'].map((name) => `<domain:name>${name}</domain:name>`).join('');
  const draft = '<fee:command>create</fee:command><fee:period unit="y">1</fee:period>';
  await ask('domain check', xml.objectXml('check', 'domain', names));
  await ask('fee-1.0 check', xml.objectXml('check', 'domain', names, undefined, xml.extensionXml('fee', 'check', asked)));
  await ask('fee-0.11 check', xml.objectXml('check', 'domain', names, undefined, xml.extensionXml('fee011', 'check', draft)));
  for (const [version, name] of [
    ['fee', 'emas.com'],
    ['fee011', 'emas.id'],
  ] as const) {
    const fee = `<extension>${xml.extensionXml(version, 'create', FEE)}</extension>`;
    await ask(`${version} create`, xml.domainXml(name).replace('</command>', `${fee}</command>`));
  }
  const servers = '<domain:add><domain:ns><domain:hostObj>ns1.kopi.com</domain:hostObj></domain:ns></domain:add>';
  const signed = xml.extensionXml('secDNS', 'update', `<secDNS:add>${DS}</secDNS:add>`);
  await ask('domain update', xml.objectXml('update', 'domain', `<domain:name>kopi.com</domain:name>${servers}`, 'UPDATE-1', signed));
  await ask('domain info', xml.infoXml('kopi.com'));
}

async function transfers(ask: Ask, sandbox: TemporarySandbox): Promise<void> {
  const rival = await sandbox.logIn('sainganku');
  sandbox.control.setPolicy('com', { transferLockDays: 0 });
  const fee = xml.extensionXml('fee', 'transfer', FEE);
  await ask('domain transfer', xml.transferXml('domain', 'request', 'emas.com', AUTH, fee), rival);
  await ask('domain transfer query', xml.transferXml('domain', 'query', 'emas.com'));
  await ask('domain transfer reject', xml.transferXml('domain', 'reject', 'emas.com'));
  await ask('contact transfer', xml.transferXml('contact', 'request', 'budi1', 'rahasia-Sari1'), rival);
  sandbox.control.arm({ fault: 'pending', verb: 'renew', object: 'domain' });
  const { expiresAt } = sandbox.control.domains().find(({ name }) => name === 'emas.id')!;
  await ask('1001', xml.renewXml('emas.id', expiresAt, xml.extensionXml('fee', 'renew', FEE)));
  sandbox.control.settlePending('emas.id', true);
}

async function endsOfLife(ask: Ask, sandbox: TemporarySandbox): Promise<void> {
  await ask('host delete', xml.removeXml('host', 'ns1.kopi.com'));
  const without = '<domain:rem><domain:ns><domain:hostObj>ns1.kopi.com</domain:hostObj></domain:ns></domain:rem>';
  await ask('domain update', xml.updateXml('domain', 'kopi.com', without));
  await ask('host delete', xml.removeXml('host', 'ns1.kopi.com'));
  await ask('add grace delete', xml.removeXml('domain', 'emas.com'));
  sandbox.control.setStatuses('kopi.com', { add: ['serverHold'] });
  const { expiresAt } = sandbox.control.domains().find(({ name }) => name === 'kopi.com')!;
  await ask('domain renew', xml.renewXml('kopi.com', expiresAt));
  sandbox.control.advanceClock(6 * 86_400);
  await ask('domain delete', xml.removeXml('domain', 'kopi.com'));
  await ask('redemption info', xml.infoXml('kopi.com'));
  await ask('restore request', xml.restoreXml('kopi.com', 'request'));
  await ask('restore report', xml.restoreXml('kopi.com', 'report'));
}

/** Every message that waits: transfers, a decision, what the registry did. */
async function messages(ask: Ask, samples: readonly SampleAnswer[]): Promise<void> {
  for (;;) {
    await ask('poll', xml.commandXml('<poll op="req"/>'));
    const heard = parseXml(samples.at(-1)!.xml);
    const id = heard.first(EPP_NS.epp, 'response')?.first(EPP_NS.epp, 'msgQ')?.attribute('id');
    if (codeOf(heard) !== 1301 || id === undefined) return;
    await ask('poll ack', xml.commandXml(`<poll op="ack" msgID="${id}"/>`));
  }
}
