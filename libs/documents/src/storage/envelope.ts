import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key that encrypts the keys of files. */
export interface WrappingKey {
  /** Eight hexadecimal digits made from the key; stands in the head of every file it protects. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

const ALGORITHM = 'aes-256-gcm';
const MAGIC = Buffer.from('PHND1');
const ID = 8;
const IV = 12;
const KEY = 32;
const TAG = 16;
const WRAPPED = IV + KEY + TAG;

/**
 * A file as it lies on the disk: mark, key id, the file's own key encrypted with the wrapping key, the content encrypted
 * with the file's own key. Both say in their associated data which document they are, so a file moved to another one's
 * place does not open.
 */
export function seal(plain: Buffer, { id, key }: WrappingKey, identity: string): Buffer {
  const own = randomBytes(KEY);
  return Buffer.concat([MAGIC, Buffer.from(id), encrypt(own, key, identity), encrypt(plain, own, identity)]);
}

/** Which wrapping key a sealed file needs; undefined when it is none of ours. */
export const keyIdOf = (sealed: Buffer): string | undefined =>
  sealed.subarray(0, MAGIC.length).equals(MAGIC) ? sealed.subarray(MAGIC.length, MAGIC.length + ID).toString() : undefined;

/** @throws Error when a bit of it was changed, or it belongs to another document or key. */
export function open(sealed: Buffer, { key }: WrappingKey, identity: string): Buffer {
  const body = sealed.subarray(MAGIC.length + ID);
  return decrypt(body.subarray(WRAPPED), decrypt(body.subarray(0, WRAPPED), key, identity), identity);
}

/** The same file under another wrapping key; its content stays encrypted as it is. @throws Error as `open` does */
export function rewrap(sealed: Buffer, from: WrappingKey, to: WrappingKey, identity: string): Buffer {
  const body = sealed.subarray(MAGIC.length + ID);
  const own = decrypt(body.subarray(0, WRAPPED), from.key, identity);
  return Buffer.concat([MAGIC, Buffer.from(to.id), encrypt(own, to.key, identity), body.subarray(WRAPPED)]);
}

function encrypt(plain: Buffer, key: Buffer, identity: string): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(identity));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(sealed: Buffer, key: Buffer, identity: string): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV), { authTagLength: TAG })
    .setAAD(Buffer.from(identity))
    .setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV, -TAG)), decipher.final()]);
}
