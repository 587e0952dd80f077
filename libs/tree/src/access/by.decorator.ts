import type { Actor } from '#libs/kernel';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { visitorOf } from './visitor';

/** The person who asks, acting for their node in their role: `run(@By() actor: Actor)`. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => visitorOf(context.switchToHttp().getRequest<object>()).actor,
);
