import type { Signer } from './signer';

/** A DS record as name servers write it, `12345 13 2 ABCD…`. Pure. */
export function readDs(text: string): Signer {
  const [keyTag, algorithm, digestType, ...digest] = text.split(' ');
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType), digest: digest.join('').toUpperCase() };
}
