import type { XmlElement } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields } from '../epp/fields';
import type { DsData, KeyData, SecDns } from '../objects/sec-dns';

/** Bytes of a digest by its type (IANA): SHA-1, SHA-256, GOST, SHA-384. */
const DIGEST_BYTES: Readonly<Record<number, number>> = { 1: 20, 2: 32, 3: 32, 4: 48 };
const BYTE_MAX = 255;
const SHORT_MAX = 65_535;
const LIFE_MAX = 2_147_483_647;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Digests and keys as RFC 5910 writes them (section 4): 2005 for what is not one, 2306 for a digest that no known type has. */
export function readSecDns(element: XmlElement, parts: readonly string[] = ['maxSigLife', 'dsData*', 'keyData*']): SecDns {
  const given = fields(element, ...parts);
  const ds = given.all('dsData').map(readDs);
  const keys = given.all('keyData').map(readKey);
  const maxSigLife = given.first('maxSigLife') ? whole(given, 'maxSigLife', LIFE_MAX) : undefined;
  if (maxSigLife === 0) refuse(2005, 'maxSigLife is at least a second');
  if (ds.length + keys.length === 0 && !parts.every((part) => part === 'maxSigLife'))
    refuse(2003, `${element.local} needs dsData or keyData`);
  return { maxSigLife, ds, keys };
}

function readDs(element: XmlElement): DsData {
  const given = fields(element, 'keyTag', 'alg', 'digestType', 'digest', 'keyData');
  const digestType = whole(given, 'digestType', BYTE_MAX);
  const digest = given.required('digest').toUpperCase();
  if (!/^(?:[0-9A-F]{2})+$/.test(digest)) refuse(2005, 'a digest is hexadecimal');
  if (digest.length !== (DIGEST_BYTES[digestType] ?? 0) * 2) refuse(2306, 'the digest is not of its type');
  const key = given.first('keyData');
  const numbers = { keyTag: whole(given, 'keyTag', SHORT_MAX), algorithm: whole(given, 'alg', BYTE_MAX) };
  return { ...numbers, digestType, digest, ...(key && { key: readKey(key) }) };
}

function readKey(element: XmlElement): KeyData {
  const given = fields(element, 'flags', 'protocol', 'alg', 'pubKey');
  const publicKey = given.required('pubKey').replaceAll(' ', '');
  if (!BASE64.test(publicKey)) refuse(2005, 'a public key is base64');
  const protocol = whole(given, 'protocol', BYTE_MAX);
  // RFC 4034, section 2.1.2.
  if (protocol !== 3) refuse(2306, 'the protocol of a key is 3');
  return { flags: whole(given, 'flags', SHORT_MAX), protocol, algorithm: whole(given, 'alg', BYTE_MAX), publicKey };
}

function whole(given: Fields, name: string, max: number): number {
  const text = given.required(name);
  if (!/^\d{1,10}$/.test(text) || Number(text) > max) refuse(2005, `${name} is a whole number up to ${max}`);
  return Number(text);
}

function refuse(code: 2003 | 2005 | 2306, reason: string): never {
  throw new CommandRefused(code, reason);
}
