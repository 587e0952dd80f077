import type { XmlElement } from '#libs/platform';
import type { DnsKey, DsRecord, SecDns } from '../registry-sec-dns';
import { EPP_NS } from './epp-ns';

const URI = EPP_NS.secDNS;

/** Reads `<secDNS:infData>`; undefined where nothing is signed, which some registries tell by an empty element. */
export function secDnsOf(extension: XmlElement | undefined): SecDns | undefined {
  const data = extension?.first(URI, 'infData');
  const ds = data?.all(URI, 'dsData').flatMap(dsRecord) ?? [];
  const keys = data?.all(URI, 'keyData').flatMap(dnsKey) ?? [];
  if (ds.length + keys.length === 0) return undefined;
  return { ds, keys, maxSigLife: data && numberOf(data, 'maxSigLife') };
}

function dsRecord(data: XmlElement): DsRecord[] {
  const [keyTag, algorithm, digestType] = ['keyTag', 'alg', 'digestType'].map((name) => numberOf(data, name));
  const digest = data.textOf(URI, 'digest')?.replace(/\s/g, '').toUpperCase();
  if (keyTag === undefined || algorithm === undefined || digestType === undefined || !digest) return [];
  return [{ keyTag, algorithm, digestType, digest, key: data.all(URI, 'keyData').flatMap(dnsKey)[0] }];
}

function dnsKey(data: XmlElement): DnsKey[] {
  const [flags, protocol, algorithm] = ['flags', 'protocol', 'alg'].map((name) => numberOf(data, name));
  const publicKey = data.textOf(URI, 'pubKey')?.replace(/\s/g, '');
  if (flags === undefined || protocol === undefined || algorithm === undefined || !publicKey) return [];
  return [{ flags, protocol, algorithm, publicKey }];
}

function numberOf(data: XmlElement, name: string): number | undefined {
  const text = data.textOf(URI, name);
  return text && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
