import type { Profile } from '../people/person';
import type { Standing } from './standing';

/** What lets a person act: a short-lived token for every request, and one to get the next pair with. */
export interface SessionTokens {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken: string;
}

/** Who a person is after logging in, and where else they could act. */
export interface Identity {
  readonly person: Profile;
  /** The node they act for. */
  readonly nodeId: number;
  readonly memberships: readonly Standing[];
}

export type LoggedIn = SessionTokens & Identity;
