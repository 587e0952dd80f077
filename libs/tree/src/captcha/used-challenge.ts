/** A challenge whose solution has counted. */
export interface UsedChallenge {
  /** The challenge itself: SHA-256 in hex. */
  readonly id: string;
  /** From then on nobody needs to remember it: it does not count any more. */
  readonly expiresAt: Date;
}
