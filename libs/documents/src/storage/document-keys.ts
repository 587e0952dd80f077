import { createHash, hkdfSync } from 'node:crypto';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { WrappingKey } from './envelope';

const PURPOSE = 'pohonnama document files';

/** The keys that protect the keys of all files, made from DOCUMENT_KEY: the newest protects new files, all open old ones. */
@Injectable()
export class DocumentKeys {
  readonly newest: WrappingKey;
  private readonly known: ReadonlyMap<string, WrappingKey>;

  constructor(settings: Settings) {
    const keys = settings.documentSecrets().map(wrappingKey);
    this.newest = keys[0]!;
    this.known = new Map(keys.map((key) => [key.id, key]));
  }

  /** Undefined when nobody gave us that key. */
  find(id: string | undefined): WrappingKey | undefined {
    return id === undefined ? undefined : this.known.get(id);
  }
}

function wrappingKey(secret: string): WrappingKey {
  const key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32));
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
}
