import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { visitorOf } from './visitor';

/** The id of the session a request belongs to: `@Session() sessionId: string`. */
export const Session = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => visitorOf(context.switchToHttp().getRequest<object>()).sessionId,
);
