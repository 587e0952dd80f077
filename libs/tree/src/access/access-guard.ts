import { Clock, mayAct } from '#libs/kernel';
import { noteActor } from '#libs/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable, Optional } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ImpersonatorNotAllowed } from '../impersonation/impersonation';
import { refuseStale } from '../login/step-up';
import { routeKey } from '../policy/live-routes';
import { POLICY, type Policy, isClosedToImpersonators } from '../policy/policy';
import { SecondFactorRequired } from '../second-factor/second-factor-rule';
import { RoleNotAllowed } from '../people/role-not-allowed';
import { Authenticator } from './authenticator';
import { needsStepUp } from './needs-step-up.decorator';
import { routeAccess } from './route-access';
import { letIn } from './visitor';

/** Stands before every route and denies unless the route says otherwise: `@Public()` or `@Allow(permission)`. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
    @Optional() @Inject(POLICY) private readonly policy: Policy = {},
  ) {}

  /** @throws RoleNotAllowed, SecondFactorRequired, ImpersonatorNotAllowed, StepUpNeeded and what the authenticator throws */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = routeAccess(context.getHandler(), context.getClass());
    if (access === 'public') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const visitor = await this.authenticator.authenticate(request, http.getResponse<Response>());
    noteActor(visitor.actor, visitor.impersonator?.personId);
    if (!access || !mayAct(visitor.actor, access)) throw new RoleNotAllowed('Your role does not allow this.', { needs: access });
    if (visitor.lacksSecondFactor && access !== 'self:manage')
      throw new SecondFactorRequired('Set up a second factor: this account asks for one.');
    if (visitor.impersonator) this.refuseImpersonator(context);
    if (needsStepUp(context.getHandler())) refuseStale(visitor.steppedUpAt, this.clock.now());
    letIn(request, visitor);
    return true;
  }

  /** A route that nobody wrote a row for is closed. */
  private refuseImpersonator(context: ExecutionContext): void {
    const row = this.policy[routeKey(context.getHandler(), context.getClass())];
    if (!row || isClosedToImpersonators(row)) throw new ImpersonatorNotAllowed('Only the person themselves may do this.');
  }
}
