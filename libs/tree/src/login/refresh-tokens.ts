import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A refresh token: `<family>.<secret>`, 128 and 256 bits in base64url. Opaque to everybody outside. */
export interface RefreshToken {
  readonly text: string;
  readonly familyHash: string;
  readonly hash: string;
}

const SHAPE = /^[\w-]{22}\.[\w-]{43}$/;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Makes and reads refresh tokens. */
@Injectable()
export class RefreshTokens {
  private readonly key: Uint8Array;

  constructor(settings: Settings) {
    this.key = new Uint8Array(hkdfSync('sha256', settings.accessTokenSecret(), '', 'refresh-token', 32));
  }

  /** The first of a new family. */
  first(): RefreshToken {
    return read(`${randomBytes(16).toString('base64url')}.${randomBytes(32).toString('base64url')}`);
  }

  /**
   * The one that follows this one: a secret function of it, so that asking twice gives the same answer twice instead
   * of two tokens that both live.
   */
  next(token: RefreshToken): RefreshToken {
    const family = token.text.slice(0, token.text.indexOf('.'));
    return read(`${family}.${createHmac('sha256', this.key).update(token.text).digest('base64url')}`);
  }

  /** Null when it cannot be one of ours. */
  parse(text: string): RefreshToken | null {
    return SHAPE.test(text) ? read(text) : null;
  }
}

const read = (text: string): RefreshToken => ({ text, familyHash: sha256(text.slice(0, text.indexOf('.'))), hash: sha256(text) });
