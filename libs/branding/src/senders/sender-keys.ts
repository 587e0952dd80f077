import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { SealedBox, Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { BrandSender } from './brand-sender';

/** As receivers still read it everywhere (RFC 8301 asks for 1024 at least, and for 2048 if possible). */
const BITS = 2_048;

/** Makes the keys that mails are signed with, and keeps them closed. */
@Injectable()
export class SenderKeys {
  private readonly box: SealedBox;

  constructor(settings: Settings) {
    this.box = new SealedBox(settings.gatewaySecret(), 'mail-senders');
  }

  async make(nodeId: number): Promise<Pick<BrandSender, 'publicKey' | 'sealedKey'>> {
    const pair = await promisify(generateKeyPair)('rsa', {
      modulusLength: BITS,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    return { publicKey: pair.publicKey.toString('base64'), sealedKey: this.box.seal(pair.privateKey, String(nodeId)) };
  }

  /** The private key, PEM. Throws when it was sealed with another secret. */
  open({ sealedKey, nodeId }: Pick<BrandSender, 'sealedKey' | 'nodeId'>): string {
    return this.box.open(sealedKey, String(nodeId));
  }
}
