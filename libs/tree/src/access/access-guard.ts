import { Clock, DomainError, may } from '#libs/kernel';
import { noteActor } from '#libs/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { refuseStale } from '../login/step-up';
import { Authenticator } from './authenticator';
import { needsStepUp } from './needs-step-up.decorator';
import { routeAccess } from './route-access';
import { letIn } from './visitor';

export class RoleNotAllowed extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'role-not-allowed';
}

/** Stands before every route and denies unless the route says otherwise: `@Public()` or `@Allow(permission)`. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly clock: Clock,
  ) {}

  /** @throws RoleNotAllowed, StepUpNeeded and what the authenticator throws */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = routeAccess(context.getHandler(), context.getClass());
    if (access === 'public') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const visitor = await this.authenticator.authenticate(request, http.getResponse<Response>());
    noteActor(visitor.actor);
    if (!access || !may(visitor.actor.role, access)) throw new RoleNotAllowed('Your role does not allow this.', { needs: access });
    if (needsStepUp(context.getHandler())) refuseStale(visitor.steppedUpAt, this.clock.now());
    letIn(request, visitor);
    return true;
  }
}
