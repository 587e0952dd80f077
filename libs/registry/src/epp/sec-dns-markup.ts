import { type Markup, type XmlChild, el } from '#libs/platform';
import type { DnsKey, DsRecord, SecDns, SecDnsRecords, SecDnsUpdate } from '../registry-sec-dns';
import { EPP_NS } from './epp-ns';

/** The DNSSEC of a new domain (RFC 5910, section 5.2.1); nothing where nothing is signed. */
export const secDnsCreate = (secDns: SecDns | undefined): Markup | undefined =>
  secDns && hasRecords(secDns) ? extension('create', maxSigLife(secDns.maxSigLife), records(secDns)) : undefined;

/** What changes about it (RFC 5910, section 5.2.5): what goes, what comes, how long signatures live. */
export function secDnsUpdate(update: SecDnsUpdate | undefined): Markup | undefined {
  if (!update || !changesSecDns(update)) return undefined;
  const removed = update.removeAll ? el('secDNS:all', {}, 'true') : records(update.remove ?? {});
  return extension(
    'update',
    update.removeAll || hasRecords(update.remove) ? el('secDNS:rem', {}, removed) : undefined,
    hasRecords(update.add) ? el('secDNS:add', {}, records(update.add ?? {})) : undefined,
    update.maxSigLife === undefined ? undefined : el('secDNS:chg', {}, maxSigLife(update.maxSigLife)),
  );
}

export const changesSecDns = (update: SecDnsUpdate): boolean =>
  update.removeAll === true || hasRecords(update.remove) || hasRecords(update.add) || update.maxSigLife !== undefined;

export const hasRecords = (given: SecDnsRecords | undefined): boolean => (given?.ds?.length ?? 0) + (given?.keys?.length ?? 0) > 0;

const extension = (verb: string, ...inside: XmlChild[]): Markup => el(`secDNS:${verb}`, { 'xmlns:secDNS': EPP_NS.secDNS }, inside);

const maxSigLife = (seconds: number | undefined): Markup | undefined =>
  seconds === undefined ? undefined : el('secDNS:maxSigLife', {}, String(seconds));

const records = ({ ds = [], keys = [] }: SecDnsRecords): Markup[] => [...ds.map(dsData), ...keys.map(keyData)];

const dsData = ({ keyTag, algorithm, digestType, digest, key }: DsRecord): Markup =>
  el(
    'secDNS:dsData',
    {},
    el('secDNS:keyTag', {}, String(keyTag)),
    el('secDNS:alg', {}, String(algorithm)),
    el('secDNS:digestType', {}, String(digestType)),
    el('secDNS:digest', {}, digest),
    key && keyData(key),
  );

const keyData = ({ flags, protocol, algorithm, publicKey }: DnsKey): Markup =>
  el(
    'secDNS:keyData',
    {},
    el('secDNS:flags', {}, String(flags)),
    el('secDNS:protocol', {}, String(protocol)),
    el('secDNS:alg', {}, String(algorithm)),
    el('secDNS:pubKey', {}, publicKey),
  );
