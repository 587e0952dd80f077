import type { OpenAPIObject } from '@nestjs/swagger';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { BODY_MAX, LARGE_BODY_MAX, isUpload, jsonBody } from './json-body';
import { LARGE_BODY } from './large-body';
import { ANY_CONTENT, rawBody } from './raw-body';
import { patternOf } from './refuse-other-methods';

const UPLOAD = 'multipart/form-data';

/** Reads bodies as the API's description says: files are read by the handlers that take them, signed bytes stay bytes, all else is JSON, large where it says so. */
export function bodies({ paths }: OpenAPIObject): RequestHandler {
  const taking = (content: string) =>
    Object.entries(paths).flatMap(([path, { post }]) =>
      post?.requestBody && 'content' in post.requestBody && content in post.requestBody.content ? [patternOf(path)] : [],
    );
  const [files, bytes] = [taking(UPLOAD), taking(ANY_CONTENT)];
  const large = Object.entries(paths).flatMap(([path, { put }]) => (put && LARGE_BODY in put ? [patternOf(path)] : []));
  return (request: Request, response: Response, next: NextFunction) => {
    const isTakenBy = (patterns: readonly RegExp[]) => request.method === 'POST' && patterns.some((each) => each.test(request.path));
    if (isUpload(request) && isTakenBy(files)) return next();
    if (isTakenBy(bytes)) return void rawBody(request, response, next);
    const isLarge = request.method === 'PUT' && large.some((each) => each.test(request.path));
    void jsonBody(request, response, next, isLarge ? LARGE_BODY_MAX : BODY_MAX);
  };
}
