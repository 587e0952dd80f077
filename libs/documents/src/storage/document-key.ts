import { createHash, hkdfSync } from 'node:crypto';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { WrappingKey } from './envelope';

const PURPOSE = 'pohonnama document files';

/** The key that protects the keys of all files, made from DOCUMENT_KEY. */
@Injectable()
export class DocumentKey implements WrappingKey {
  readonly id: string;
  readonly key: Buffer;

  constructor(settings: Settings) {
    this.key = Buffer.from(hkdfSync('sha256', settings.documentSecret(), '', PURPOSE, 32));
    this.id = createHash('sha256').update(this.key).digest('hex').slice(0, 8);
  }
}
