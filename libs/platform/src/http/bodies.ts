import type { OpenAPIObject } from '@nestjs/swagger';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isUpload, jsonBody } from './json-body';

const UPLOAD = 'multipart/form-data';

/** Reads bodies as the API's description says: files are read by the handlers that take them, all else is JSON. */
export function bodies({ paths }: OpenAPIObject): RequestHandler {
  const takingFiles = Object.entries(paths).flatMap(([path, { post }]) =>
    post?.requestBody && 'content' in post.requestBody && UPLOAD in post.requestBody.content ? [path] : [],
  );
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'POST' && isUpload(request) && takingFiles.includes(request.path)) return next();
    void jsonBody(request, response, next);
  };
}
