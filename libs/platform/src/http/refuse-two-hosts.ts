import { DomainError } from '#libs/kernel';
import type { NextFunction, Request, Response } from 'express';

export class HostAmbiguous extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'host-ambiguous';

  constructor() {
    super('The request names more than one host.');
  }
}

/** `GET http://senja.localhost/v1/brand HTTP/1.1`: the target itself names a host (RFC 9112, 3.2.2). */
const HOST_IN_TARGET = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i;

/**
 * The host says whose customers a request is about, so it must mean the same to us as to every proxy in front: two Host
 * headers (RFC 9112, 3.2), or a target that names another host, are refused.
 */
export function refuseTwoHosts({ url, headers, headersDistinct }: Request, _response: Response, next: NextFunction): void {
  const inTarget = HOST_IN_TARGET.exec(url)?.[1];
  const isOne = (headersDistinct['host']?.length ?? 0) <= 1 && (inTarget === undefined || inTarget === headers.host);
  next(isOne ? undefined : new HostAmbiguous());
}
