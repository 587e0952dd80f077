import { ApplicationNotFound } from '#libs/onboarding';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';

const BEARER = /^Bearer ([\w-]{20,100})$/;

/** The secret an applicant was given at registration, as bearer token. @throws ApplicationNotFound without one */
export const ApplicationToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const token = BEARER.exec(context.switchToHttp().getRequest<Request>().headers.authorization ?? '')?.[1];
  if (!token) throw new ApplicationNotFound();
  return token;
});
