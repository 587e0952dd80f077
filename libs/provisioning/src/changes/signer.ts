import { DomainError } from '#libs/kernel';

/** A delegation signer (RFC 4034, section 5): what ties a domain to the key that its zone is signed with. */
export interface Signer {
  readonly keyTag: number;
  readonly algorithm: number;
  readonly digestType: number;
  /** Hexadecimal, capitals. */
  readonly digest: string;
}

export const SIGNERS_MAX = 8;
export const KEY_TAG_MAX = 65_535;
/** RSA/SHA-256, RSA/SHA-512, ECDSA P-256 and P-384, Ed25519, Ed448: those that RFC 8624 lets people sign with. */
export const ALGORITHMS = [8, 10, 13, 14, 15, 16] as const;
/** SHA-256 and SHA-384, and how many hexadecimal digits each has. SHA-1 is not to be used any more (RFC 8624). */
const DIGITS: Readonly<Record<number, number>> = { 2: 64, 4: 96 };
export const DIGEST_TYPES = [2, 4] as const;

/** A signer as a text that is equal where it is the same one. Pure. */
export const keyOf = ({ keyTag, algorithm, digestType, digest }: Signer): string =>
  `${keyTag} ${algorithm} ${digestType} ${digest.toUpperCase()}`;

/** Whether these are the same records, in whatever order. Pure. */
export function isSameSigners(some: readonly Signer[], others: readonly Signer[]): boolean {
  const there = new Set(others.map(keyOf));
  return some.length === others.length && some.every((each) => there.has(keyOf(each)));
}

/** Some of the records cannot be right; `errors` says which. */
export class SignersInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'signers-invalid';
}

/** What somebody typed as the DS records of a domain. With wrong ones nobody finds it any more, so they are looked at. Pure. @throws SignersInvalid */
export function readSigners(typed: readonly Signer[]): Signer[] {
  const signers = typed.map(({ digest, ...rest }) => ({ ...rest, digest: digest.replaceAll(/\s/g, '').toUpperCase() }));
  const keys = signers.map(keyOf);
  const errors = signers.flatMap(({ digest, digestType }, i) => {
    const at = (field: string, code: string, message: string) => ({ pointer: `/signers/${i}/${field}`, code, message });
    const digits = DIGITS[digestType];
    const isRight = /^[0-9A-F]+$/.test(digest) && digest.length === digits;
    const length = `A digest of type ${digestType} has ${digits} hexadecimal digits.`;
    return [
      ...(isRight ? [] : [at('digest', 'digest-invalid', length)]),
      ...(keys.indexOf(keys[i]!) < i ? [at('digest', 'signer-twice', 'This record is there twice.')] : []),
    ];
  });
  if (errors.length > 0) throw new SignersInvalid(errors[0]!.message, { errors });
  return signers;
}
