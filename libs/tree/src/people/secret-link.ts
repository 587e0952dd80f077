import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '#libs/kernel';

/** The secret of a link sent by mail: 256 bits in base64url, of which only the SHA-256 (hex) is kept. */
export interface LinkSecret {
  readonly text: string;
  readonly hash: string;
}

/** Unknown, used, withdrawn or too old: they are never told apart. */
export class LinkNotValid extends DomainError {
  readonly fault = 'missing';
  readonly code = 'link-not-valid';
}

export const newLinkSecret = (): LinkSecret => {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: linkHash(text) };
};

export const linkHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The address of a page with its secret. Behind the `#` it reaches no server's log and no other site. */
export const secretLink = (url: string, page: string, { text }: LinkSecret): string => `${url}/${page}#${text}`;

export const linkNotValid = (): LinkNotValid => new LinkNotValid('This link does not count, or not any more. Ask for a new one.');
