import { SECOND } from '#libs/kernel';
import { type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ThrottlerGuard, type ThrottlerRequest } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { RateCounters } from '../rate-limits/rate-counters';
import { kindOf, limitsIn } from '../rate-limits/rate-limit';
import { Settings } from '../settings';
import { NEEDED_PERMISSION, PUBLIC_ROUTE } from './access-metadata';
import { currentRequest } from './request-context';

/**
 * Refuses callers who ask too often, by kind of route: people and API keys by themselves, everybody else by network
 * (an IPv4 address, a /64 of IPv6). Stands behind the guard that knows who asks. Every answer says what is left
 * (draft-ietf-httpapi-ratelimit-headers).
 */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  // Named one by one: the guard of the library says what its own constructor wants, and that is inherited.
  constructor(@Inject(Settings) settings: Settings, @Inject(RateCounters) counters: RateCounters, @Inject(Reflector) reflector: Reflector) {
    const throttlers = limitsIn(settings).map(({ kind, most, seconds }) => ({
      name: kind,
      limit: most,
      ttl: seconds * SECOND,
      skipIf: (context: ExecutionContext) => kindOfRoute(reflector, context) !== kind,
    }));
    super({ throttlers, generateKey: (_context, caller, kind) => `${kind} ${caller}` }, counters, reflector);
  }

  protected override async getTracker(request: Request): Promise<string> {
    const actor = currentRequest()?.actor;
    return actor ? `person ${actor.personId}` : `network ${await super.getTracker(request)}`;
  }

  /** @throws ThrottlerException */
  protected override async handleRequest(asked: ThrottlerRequest): Promise<boolean> {
    const { context, limit, ttl, throttler, blockDuration, getTracker, generateKey } = asked;
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    const name = throttler.name ?? 'default';
    const tracker = await getTracker(http.getRequest<Request>(), context);
    const key = generateKey(context, tracker, name);
    const count = await this.storageService.increment(key, ttl, limit, blockDuration, name);
    response.setHeader('RateLimit-Policy', `"${name}";q=${limit};w=${ttl / SECOND}`);
    response.setHeader('RateLimit', `"${name}";r=${Math.max(0, limit - count.totalHits)};t=${count.timeToExpire}`);
    if (!count.isBlocked) return true;
    response.setHeader('Retry-After', String(count.timeToBlockExpire));
    await this.throwThrottlingException(context, { limit, ttl, key, tracker, ...count });
    return false;
  }
}

function kindOfRoute(reflector: Reflector, context: ExecutionContext) {
  const asked = [context.getHandler(), context.getClass()];
  const permission = reflector.getAllAndOverride<string | undefined>(NEEDED_PERMISSION, asked);
  const isPublic = reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, asked);
  return kindOf(context.switchToHttp().getRequest<Request>().path, permission ?? (isPublic ? 'public' : 'nobody'));
}
