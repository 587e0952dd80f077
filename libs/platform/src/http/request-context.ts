import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, type Clock, newId } from '#libs/kernel';
import type { IncomingHttpHeaders } from 'node:http';

/** What is known about the request in hand, wherever its work has got to. */
export interface RequestContext {
  /** Named in every log line, in `X-Request-Id` and in every problem. */
  readonly requestId: string;
  /** Where it came from, as far as the trusted proxies say. */
  readonly ip?: string;
  /** Who asks, once the guard knows. */
  actor?: Pick<Actor, 'personId' | 'nodeId'>;
  /** The person who has logged in as somebody else and really asks. */
  impersonator?: string;
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** The context of the request in hand; undefined outside of one (start-up, jobs). */
export const currentRequest = (): RequestContext | undefined => contexts.getStore();

/** Runs the rest of a request with its context. */
export const runInRequest = <T>(context: RequestContext, rest: () => T): T => contexts.run(context, rest);

/** The guard says who asks, and who really does where that is somebody else: for the access log and the audit log. */
export function noteActor(actor: Pick<Actor, 'personId' | 'nodeId'>, impersonator?: string): void {
  const context = currentRequest();
  if (!context) return;
  context.actor = { personId: actor.personId, nodeId: actor.nodeId };
  context.impersonator = impersonator;
}

const SANE_ID = /^[A-Za-z0-9._-]{8,128}$/;
const TRACE_PARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;

/** The caller's own id when it is a sane one (`X-Request-Id`, or the trace id of W3C `traceparent`), else a new one. */
export function requestIdFrom(headers: IncomingHttpHeaders, clock: Clock): string {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && SANE_ID.test(given)) return given;
  const trace = typeof headers.traceparent === 'string' ? TRACE_PARENT.exec(headers.traceparent)?.[1] : undefined;
  return trace ?? newId('req', clock.now());
}
