import { DomainError } from '#libs/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

export class MethodNotAllowed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'method-not-allowed';

  constructor(method: string, allow: readonly string[]) {
    super(`This address does not know ${method}; it knows ${allow.join(', ')}.`, { allow });
  }
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** A known address with another method is 405 and not 404 (RFC 9110, 15.5.6). The routes are those of the API's description. */
export function refuseOtherMethods(document: OpenAPIObject): RequestHandler {
  const routes = Object.entries(document.paths).map(([template, item]) => ({
    pattern: patternOf(template),
    methods: METHODS.filter((method) => item[method]).flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])),
  }));
  return (request: Request, _response: Response, next: NextFunction) => {
    const methods = routes.filter(({ pattern }) => pattern.test(request.path)).flatMap((route) => route.methods);
    next(
      methods.length === 0 || methods.includes(request.method) ? undefined : new MethodNotAllowed(request.method, [...new Set(methods)]),
    );
  };
}

/** `/v1/orders/{id}` as a pattern for a whole path, with or without a slash at its end. */
export const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll(/\{[^}]+\}/g, '[^/]+')}/?$`, 'i');
