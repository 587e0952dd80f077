import { type Markup, type XmlElement, el } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { EXTENSIONS } from '../epp/extensions';
import { fields } from '../epp/fields';
import { type DsData, type KeyData, NO_SEC_DNS, type SecDns, isSigned } from '../objects/sec-dns';
import { readSecDns } from './read-sec-dns';

const PER_DOMAIN_MAX = 10;

/** What a create says about DNSSEC. */
export const newSecDns = (create: XmlElement | undefined): SecDns => (create ? checked(readSecDns(create)) : NO_SEC_DNS);

/** What an update makes of it: first what is taken out, then what is put in, then the lifetime (RFC 5910, section 5.2.5). */
export function changedSecDns(before: SecDns, update: XmlElement | undefined): SecDns {
  if (!update) return before;
  if (['1', 'true'].includes(update.attribute('urgent') ?? '')) throw new CommandRefused(2102, 'nothing is urgent here');
  const given = fields(update, 'rem', 'add', 'chg');
  const [rem, add, chg] = [given.first('rem'), given.first('add'), given.first('chg')];
  if (!rem && !add && !chg) throw new CommandRefused(2003, 'update needs rem, add or chg');
  const left = rem ? without(before, rem) : before;
  const added = add ? readSecDns(add) : NO_SEC_DNS;
  const maxSigLife = (chg && readSecDns(chg, ['maxSigLife']).maxSigLife) ?? added.maxSigLife ?? left.maxSigLife;
  return checked({ maxSigLife, ds: [...left.ds, ...added.ds], keys: [...left.keys, ...added.keys] });
}

function without(before: SecDns, rem: XmlElement): SecDns {
  const all = fields(rem, 'all', 'dsData*', 'keyData*').optional('all');
  if (all !== undefined) {
    if (!['1', 'true'].includes(all)) throw new CommandRefused(2001, 'all is true, or is not there');
    return NO_SEC_DNS;
  }
  const gone = readSecDns(rem, ['dsData*', 'keyData*']);
  return { ...before, ds: exclude(before.ds, gone.ds), keys: exclude(before.keys, gone.keys) };
}

function exclude<T extends DsData | KeyData>(present: readonly T[], gone: readonly T[]): T[] {
  const absent = gone.find((each) => !present.some((other) => same(each, other)));
  if (absent) throw new CommandRefused(2306, 'what should be taken out is not there');
  return present.filter((each) => !gone.some((other) => same(each, other)));
}

/** One interface, nothing twice, and not too much: 2306. */
function checked(secDns: SecDns): SecDns {
  const { ds, keys } = secDns;
  if (ds.length > 0 && keys.length > 0) throw new CommandRefused(2306, 'either dsData or keyData');
  if (ds.length + keys.length > PER_DOMAIN_MAX) throw new CommandRefused(2306, `at most ${PER_DOMAIN_MAX} for a name`);
  const all: readonly (DsData | KeyData)[] = [...ds, ...keys];
  if (all.some((each, at) => all.findIndex((other) => same(each, other)) < at)) throw new CommandRefused(2306, 'it is there already');
  return isSigned(secDns) ? secDns : NO_SEC_DNS;
}

const same = (one: DsData | KeyData, other: DsData | KeyData): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What info shows; nothing for a name that is not signed. */
export function secDnsData(secDns: SecDns): Markup | undefined {
  if (!isSigned(secDns)) return undefined;
  return el(
    'secDNS:infData',
    { 'xmlns:secDNS': EXTENSIONS.secDNS },
    secDns.maxSigLife === undefined ? undefined : el('secDNS:maxSigLife', {}, String(secDns.maxSigLife)),
    secDns.ds.map(dsMarkup),
    secDns.keys.map(keyMarkup),
  );
}

const dsMarkup = ({ keyTag, algorithm, digestType, digest, key }: DsData): Markup =>
  el(
    'secDNS:dsData',
    {},
    el('secDNS:keyTag', {}, String(keyTag)),
    el('secDNS:alg', {}, String(algorithm)),
    el('secDNS:digestType', {}, String(digestType)),
    el('secDNS:digest', {}, digest),
    key && keyMarkup(key),
  );

const keyMarkup = ({ flags, protocol, algorithm, publicKey }: KeyData): Markup =>
  el(
    'secDNS:keyData',
    {},
    el('secDNS:flags', {}, String(flags)),
    el('secDNS:protocol', {}, String(protocol)),
    el('secDNS:alg', {}, String(algorithm)),
    el('secDNS:pubKey', {}, publicKey),
  );
