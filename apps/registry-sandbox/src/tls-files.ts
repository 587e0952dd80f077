import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DAY, after } from '#libs/kernel';

export interface TlsFiles {
  /** Absolute path of the certificate that clients have to trust. */
  readonly caFile: string;
  readonly key: Buffer;
  readonly cert: Buffer;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const VALID_DAYS = 3_652;

/**
 * The server's key and certificate in `<dir>/tls`, made at the first start together with a certificate authority of their own.
 * The files appear all at once, by renaming the folder: a crash or a second process never leaves half a set.
 */
export async function tlsFiles(dir: string, now: Date): Promise<TlsFiles> {
  const folder = resolve(dir, 'tls');
  if (!existsSync(folder)) await make(folder, now);
  return {
    caFile: join(folder, 'ca.pem'),
    key: readFileSync(join(folder, 'server-key.pem')),
    cert: readFileSync(join(folder, 'server.pem')),
  };
}

async function make(folder: string, now: Date): Promise<void> {
  const draft = `${folder}.${randomBytes(6).toString('hex')}`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  for (const [name, pem] of Object.entries(await certificates(now))) {
    writeFileSync(join(draft, name), pem, { mode: name.endsWith('-key.pem') ? 0o600 : 0o644 });
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    // Another process was faster: its files are as good.
    if (!existsSync(folder)) throw error;
  }
}

async function certificates(now: Date): Promise<Record<string, string>> {
  const x509 = await import('@peculiar/x509');
  const authority = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const server = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const validity = { notBefore: after(now, -DAY), notAfter: after(now, VALID_DAYS * DAY), signingAlgorithm: ALGORITHM };

  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: 'CN=Pohonnama Sandbox Registry CA',
    keys: authority,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authority.publicKey),
    ],
  });
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity,
    issuer: ca.subject,
    subject: 'CN=localhost',
    publicKey: server.publicKey,
    signingKey: authority.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(server.publicKey),
    ],
  });
  return {
    'ca.pem': ca.toString('pem'),
    'ca-key.pem': await privateKeyPem(x509.PemConverter, authority.privateKey),
    'server.pem': certificate.toString('pem'),
    'server-key.pem': await privateKeyPem(x509.PemConverter, server.privateKey),
  };
}

async function privateKeyPem(pem: { encode(data: ArrayBuffer, tag: string): string }, key: webcrypto.CryptoKey): Promise<string> {
  return pem.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}
