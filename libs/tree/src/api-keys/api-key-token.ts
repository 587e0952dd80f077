import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** An API key as a program sends it, taken apart. */
export interface ApiKeyToken {
  /** `key_...` */
  readonly id: string;
  readonly secret: string;
}

const PREFIX = 'pn_live_';
const SECRET_BYTES = 32;
const TOKEN = /^Bearer pn_live_([0-9a-hjkmnp-tv-z]{26})_([\w-]{43})$/i;

/** 256 bits nobody can guess, safe in a header. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** The part of a key that may be shown: enough to find it, useless without its secret. */
export const prefixOf = (id: string): string => `${PREFIX}${id.slice(id.indexOf('_') + 1)}`;

export const apiKeyToken = ({ id, secret }: ApiKeyToken): string => `${prefixOf(id)}_${secret}`;

/** The API key in an `Authorization` header; undefined when there is none. */
export function readApiKeyToken(authorization: string | undefined): ApiKeyToken | undefined {
  const [, id, secret] = TOKEN.exec(authorization ?? '') ?? [];
  return id && secret ? { id: `key_${id}`, secret } : undefined;
}

/** SHA-256 (hex). A secret of 256 random bits needs no slow hash: nobody can try them all. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const isSecretOf = (secretHash: string, secret: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), Buffer.from(secretHash, 'hex'));
