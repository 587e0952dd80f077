import { DomainError } from '#libs/kernel';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';

const LENGTH_MIN = 8;
const LENGTH_MAX = 255;
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

export class IdempotencyKeyMissing extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'idempotency-key-missing';

  constructor() {
    super('Send an Idempotency-Key header: a new one for each order, the same one when you repeat it.');
  }
}

export class IdempotencyKeyInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'idempotency-key-invalid';

  constructor() {
    super(`An Idempotency-Key has ${LENGTH_MIN} to ${LENGTH_MAX} visible ASCII characters.`);
  }
}

/** @throws IdempotencyKeyMissing, IdempotencyKeyInvalid */
export function readIdempotencyKey(header: string | readonly string[] | undefined): string {
  if (header === undefined || header === '') throw new IdempotencyKeyMissing();
  if (typeof header !== 'string' || header.length < LENGTH_MIN || header.length > LENGTH_MAX || !VISIBLE_ASCII.test(header)) {
    throw new IdempotencyKeyInvalid();
  }
  return header;
}

/** Describes the header in the API's description of the handler. */
function describeHeader(target: object, handler: string | symbol | undefined): void {
  const descriptor = handler === undefined ? undefined : Object.getOwnPropertyDescriptor(target, handler);
  if (handler === undefined || !descriptor) return;
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'A key of your own for this one request. The same key again gives the same answer and moves no money twice.',
    schema: { type: 'string', minLength: LENGTH_MIN, maxLength: LENGTH_MAX, pattern: VISIBLE_ASCII.source },
  })(target, handler, descriptor);
}

/**
 * The caller's `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header), required on everything that moves money.
 * The use case stores it with a `fingerprint` of the request and refuses the same key with another request.
 */
export const IdempotencyKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string =>
    readIdempotencyKey(context.switchToHttp().getRequest<Request>().headers['idempotency-key']),
  [describeHeader],
);
