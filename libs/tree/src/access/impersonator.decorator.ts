import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { visitorOf } from './visitor';

/** The id of the person who has logged in as the one who asks; null when they are themselves. */
export const Impersonator = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null =>
    visitorOf(context.switchToHttp().getRequest<object>()).impersonator?.personId ?? null,
);
