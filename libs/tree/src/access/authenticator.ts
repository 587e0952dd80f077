import { createSecretKey } from 'node:crypto';
import { Clock } from '#libs/kernel';
import { Reads, Settings } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import passport from 'passport';
import { ExtractJwt, Strategy, type StrategyOptionsWithoutRequest } from 'passport-jwt';
import { ALGORITHM, ISSUER } from '../login/access-tokens';
import { AdmitApiKey } from '../api-keys/admit-api-key';
import { readApiKeyToken } from '../api-keys/api-key-token';
import { Standings } from '../login/standings';
import { PORTAL_REALM } from '../people/person';
import { admit, notLoggedIn, readClaims, refuseEndedImpersonator } from './admit';
import { Realms } from './realms';
import type { Visitor } from './visitor';

/**
 * The secret as a key made once: given as text, it would be tried as a public key on every request first, which costs a
 * tenth of a request. The library takes key objects; its types know text and buffers only.
 */
const signingKey = (secret: string): Buffer => createSecretKey(Buffer.from(secret)) as unknown as Buffer;

/**
 * Lets requests in by their bearer token (passport-jwt), in the portal also by the API key of a program. It has a passport
 * of its own: the usual one belongs to the whole process, where two programs started side by side would take each other's strategy.
 */
@Injectable()
export class Authenticator {
  private readonly passport = new passport.Passport();

  constructor(
    settings: Settings,
    private readonly clock: Clock,
    private readonly reads: Reads,
    private readonly standings: Standings,
    private readonly realms: Realms,
    private readonly apiKeys: AdmitApiKey,
  ) {
    const options: StrategyOptionsWithoutRequest = {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: signingKey(settings.accessTokenSecret()),
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      // The house's clock decides whether a token has run out, see readClaims.
      ignoreExpiration: true,
    };
    this.passport.use('jwt', new Strategy(options, (payload: unknown, done) => done(null, payload)));
  }

  /** @throws NotLoggedIn, TokenExpired, SessionEnded, AccountSuspended, HostUnknown, ApiKeyRefused, NetworkNotAllowed */
  async authenticate(request: Request, response: Response): Promise<Visitor> {
    const realm = await this.realms.of(request);
    const key = realm.realm === PORTAL_REALM ? readApiKeyToken(request.headers.authorization) : undefined;
    if (key) return this.apiKeys.run(key, request, response);
    const payload = await this.signedPayload(request, response);
    const now = this.clock.now();
    const claims = readClaims(payload, realm, now);
    const visitor = admit(claims, await this.standings.ofSession(this.reads, claims.sid), realm, now);
    if (visitor.impersonator) refuseEndedImpersonator(await this.standings.ofSession(this.reads, visitor.impersonator.sessionId), now);
    return visitor;
  }

  /** What the bearer token says, if we signed it. */
  private signedPayload(request: Request, response: Response): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const decide = (error: unknown, payload: unknown) =>
        payload ? resolve(payload) : reject(error instanceof Error ? error : notLoggedIn());
      const middleware = this.passport.authenticate('jwt', { session: false }, decide) as (
        ...call: [Request, Response, (error: unknown) => void]
      ) => void;
      middleware(request, response, reject);
    });
  }
}
