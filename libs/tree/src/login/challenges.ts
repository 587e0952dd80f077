import { MINUTE, SECOND } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ALGORITHM, ISSUER } from './access-tokens';

/** Tells what is given between the two steps of a login from the tokens that open doors. */
const CHALLENGE_TYPE = 'second-factor';
export const CHALLENGE_SECONDS = (5 * MINUTE) / SECOND;

interface ChallengeClaims {
  readonly typ: string;
  readonly sub: string;
  readonly exp: number;
}

/** The proof that a password was right a moment ago, at this place, for somebody who has to show a code as well. */
@Injectable()
export class Challenges {
  constructor(private readonly jwt: JwtService) {}

  sign(personId: string, audience: string, now: Date): Promise<string> {
    const exp = Math.floor(now.getTime() / SECOND) + CHALLENGE_SECONDS;
    const claims: ChallengeClaims & { iss: string; aud: string } = { iss: ISSUER, aud: audience, typ: CHALLENGE_TYPE, sub: personId, exp };
    return this.jwt.signAsync(claims, { algorithm: ALGORITHM });
  }

  /** @returns whose it is; null when it is not one of ours, of this place, or too old. */
  async read(text: string, audience: string, now: Date): Promise<string | null> {
    // The house's clock decides whether it has run out.
    const claims = await this.jwt
      .verifyAsync<Partial<ChallengeClaims>>(text, { algorithms: [ALGORITHM], issuer: ISSUER, audience, ignoreExpiration: true })
      .catch(() => null);
    const { typ, sub, exp } = claims ?? {};
    if (typ !== CHALLENGE_TYPE || typeof sub !== 'string' || typeof exp !== 'number') return null;
    return now.getTime() < exp * SECOND ? sub : null;
  }
}
