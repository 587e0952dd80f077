import { createHmac, hkdfSync, randomInt } from 'node:crypto';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';

const PURPOSE = 'pohonnama telephone codes';
const CODES = 1_000_000;

/** Makes codes of six digits. What is kept is keyed: there are so few codes that a bare hash would give them away. */
@Injectable()
export class PhoneCodes {
  private readonly key: Buffer;

  constructor(settings: Settings) {
    this.key = Buffer.from(hkdfSync('sha256', settings.accessTokenSecret(), '', PURPOSE, 32));
  }

  next(): string {
    return String(randomInt(CODES)).padStart(6, '0');
  }

  /** HMAC-SHA256 (hex) of a code for one application. */
  hash(applicationId: string, code: string): string {
    return createHmac('sha256', this.key).update(`${applicationId}|${code}`).digest('hex');
  }
}
