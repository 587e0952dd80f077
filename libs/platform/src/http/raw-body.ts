import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { readBytes } from './json-body';

/** The content type by which the API's description says that a body is left as its bytes came. */
export const ANY_CONTENT = '*/*';

/** The handler takes the body as its bytes came, whatever they are: `request.body` is a Buffer. Signatures are made over bytes. */
export const TakesRawBody = (description: string): MethodDecorator =>
  applyDecorators(ApiConsumes(ANY_CONTENT), ApiBody({ description, schema: { type: 'string', format: 'binary' } })) as MethodDecorator;

/** Reads a body and does not look at it; it is empty when there is none. */
export async function rawBody(request: Request, _response: Response, next: NextFunction): Promise<void> {
  try {
    request.body = await readBytes(request);
  } catch (error) {
    return next(error);
  }
  next();
}
