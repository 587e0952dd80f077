import { DomainError, type Fault, type FieldError } from '#libs/kernel';
import { HttpException } from '@nestjs/common';
import { isContention } from '../engine/database-error';
import { isDatabaseGone } from '../engine/database-gone';
import { InvalidRequest } from './invalid-request';
import type { Language } from './language';
import { problemText, problemWords } from './problem-texts';

const STATUS: Readonly<Record<Fault, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  insufficient: 402,
  unavailable: 503,
};

/** Codes for which HTTP has a better status than their fault's. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'malformed-json': 400,
  'host-ambiguous': 400,
  'idempotency-key-missing': 400,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'content-type-unsupported': 415,
  'host-unknown': 421,
  'too-many-requests': 429,
  'too-many-tries': 429,
};

/** What Nest and Express throw by themselves, as our codes. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'content-type-unsupported',
  429: 'too-many-requests',
};

const RETRY_AFTER_SECONDS = 5;

/** RFC 9457, with our stable code, the request's id, the errors by field and the facts of the case. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
  readonly [fact: string]: unknown;
}

interface Case {
  readonly status: number;
  readonly code: string;
  readonly error?: DomainError;
}

/** The one place where an error becomes an answer. Pure. Errors we did not foresee tell nothing about themselves. */
export function toProblem(error: unknown, language: Language, requestId: string): Problem {
  const { status, code, error: refusal } = classify(error);
  const text = problemText(code);
  const message = refusal?.message ?? text?.en ?? 'The request was refused';
  const facts = refusal?.facts ?? {};
  const title = text?.[language] ?? message;
  const detail = problemWords(code, facts, message)[language];
  const errors = fieldErrors(refusal, language);
  const members = { type: `/problems/${code}`, title, status, detail, code, requestId, ...(errors ? { errors } : {}) };
  // Twice: they come first, and no fact can take their place.
  return { ...members, ...facts, ...members };
}

/** The headers a problem brings along. */
export function problemHeaders({ status, allow, retryAfterSeconds }: Problem, language: Language): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
    ...(status === 405 && Array.isArray(allow) ? { Allow: allow.join(', ') } : {}),
    ...(status === 429 && typeof retryAfterSeconds === 'number' ? { 'Retry-After': String(retryAfterSeconds) } : {}),
    ...(status === 503 ? { 'Retry-After': String(RETRY_AFTER_SECONDS) } : {}),
  };
}

function classify(error: unknown): Case {
  if (error instanceof DomainError) return { status: STATUS_OF_CODE[error.code] ?? STATUS[error.fault], code: error.code, error };
  if (isContention(error)) return { status: 503, code: 'busy' };
  if (isDatabaseGone(error)) return { status: 503, code: 'database-unavailable' };
  const status = error instanceof HttpException ? error.getStatus() : 500;
  return status < 500 ? { status, code: CODE_OF_STATUS[status] ?? 'bad-request' } : { status: 500, code: 'internal-error' };
}

function fieldErrors(error: DomainError | undefined, language: Language): readonly FieldError[] | undefined {
  if (error instanceof InvalidRequest)
    return error.wrong.map(({ pointer, code, wording }) => ({ pointer, code, message: wording[language] }));
  if (language === 'en') return error?.facts.errors;
  return error?.facts.errors?.map((each) => ({ ...each, message: problemText(each.code)?.id ?? each.message }));
}
