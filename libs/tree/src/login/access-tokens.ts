import { type Actor, MINUTE, SECOND } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { LoginSession } from './login-session';

/** Tells access tokens from whatever else may be signed with the same secret one day. */
export const ACCESS_TYPE = 'access';

/** What an access token says, in seconds since 1970 where it says a time (RFC 7519). */
export interface AccessClaims {
  readonly iss: string;
  readonly aud: string;
  readonly typ: typeof ACCESS_TYPE;
  readonly sub: string;
  readonly sid: string;
  readonly node: number;
  readonly iat: number;
  readonly exp: number;
  /** The person who really acts, when it is not the subject (RFC 8693, section 4.1). */
  readonly act?: { readonly sub: string; readonly node: number };
}

/** It names nobody: customers of every brand hold such tokens. */
export const ISSUER = 'accounts';
export const ALGORITHM = 'HS256';
export const ACCESS_SECONDS = (10 * MINUTE) / SECOND;

/** Signs access tokens: short-lived, for one audience, tied to one session. */
@Injectable()
export class AccessTokens {
  constructor(private readonly jwt: JwtService) {}

  sign(session: LoginSession, now: Date): Promise<string> {
    return this.signed(session, now, ACCESS_SECONDS);
  }

  /** For somebody who has logged in as the session's person: it names both. */
  signFor(session: LoginSession, now: Date, by: Actor, seconds: number): Promise<string> {
    return this.signed(session, now, seconds, { sub: by.personId, node: by.nodeId });
  }

  private signed({ id, personId, nodeId, audience }: LoginSession, now: Date, seconds: number, act?: AccessClaims['act']): Promise<string> {
    const iat = Math.floor(now.getTime() / SECOND);
    const claims: AccessClaims = {
      iss: ISSUER,
      aud: audience,
      typ: ACCESS_TYPE,
      sub: personId,
      sid: id,
      node: nodeId,
      iat,
      exp: iat + seconds,
      ...(act ? { act } : {}),
    };
    return this.jwt.signAsync(claims, { algorithm: ALGORITHM });
  }
}
