import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { CheckedObject } from './checked-object';
import type { RegistryTls } from './registry-settings';
import { Secret } from './secret';

/** Reads `tls` of a registry and the files it names, and tries them, so that a wrong key is found now and not at night. */
export function readTls(given: CheckedObject, host: string, folder: string): RegistryTls {
  const file = (key: string): string | undefined => readFile(given, key, folder);
  const passphrase = given.optionalText('passphrase');
  const tls = { ca: file('caFile'), cert: file('certFile'), key: file('keyFile'), passphrase };
  const servername = given.optionalText('servername');
  const rejectUnauthorized = given.flag('rejectUnauthorized', true);
  given.refuseUnknown();
  if (!rejectUnauthorized && !isLoopback(host)) given.wrong('rejectUnauthorized', 'must be true unless the host is this machine');
  if (servername !== undefined && isIP(servername) !== 0) given.wrong('servername', 'must be a name, not an address');
  if (given.has('certFile') !== given.has('keyFile')) given.wrong(given.has('certFile') ? 'keyFile' : 'certFile', 'is missing');
  tryOut(given, 'caFile', tls.ca, (pem) => new X509Certificate(pem));
  tryOut(given, 'certFile', tls.cert, (pem) => new X509Certificate(pem));
  tryOut(given, 'keyFile', tls.cert && tls.key, () => createSecureContext(tls));
  return { ca: tls.ca, cert: tls.cert, key: hidden(tls.key), passphrase: hidden(passphrase), servername, rejectUnauthorized };
}

/** The text of a file that a setting names, relative to `folder`; a file that cannot be read is a mistake. */
export function readFile(given: CheckedObject, key: string, folder: string): string | undefined {
  const path = given.optionalText(key);
  if (!path) return undefined;
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch (error) {
    given.wrong(key, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'the file cannot be read');
    return undefined;
  }
}

function tryOut(given: CheckedObject, key: string, pem: string | undefined, use: (pem: string) => unknown): void {
  if (pem === undefined) return;
  try {
    use(pem);
  } catch (error) {
    given.wrong(key, `cannot be used (${(error as NodeJS.ErrnoException).code ?? 'not PEM'})`);
  }
}

const hidden = (text: string | undefined): Secret | undefined => (text === undefined ? undefined : new Secret(text));

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
