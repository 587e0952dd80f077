import type { IncomingHttpHeaders } from 'node:http';
import type { FakeBook } from './fake-book';
import type { FakePayment, Status } from './fake-payment';

/** A request to a provider's API. */
export interface ApiRequest {
  readonly method: string;
  /** Below the provider's host. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What is sent to the seller. */
export interface Notification {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One provider, as far as a seller's programs see it: it checks and makes signatures with code of its own. */
export interface FakeProvider {
  readonly name: string;
  /** What its hosts are called in the first part of the path. */
  readonly hosts: readonly string[];
  /** `payUrl` is where a payment is paid. */
  answer(request: ApiRequest, book: FakeBook, payUrl: (payment: FakePayment) => string): ApiAnswer;
  /** What it tells of a payment, signed; `path` is that of the address it goes to. */
  notification(payment: FakePayment, status: Status, path: string): Notification;
}

export const refusal = (status: number, message: string): ApiAnswer => ({ status, body: { message } });

/** The JSON of a request; an empty object when it is none. */
export function json(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What is in front of the colon of `Basic …`; empty when there is none. */
export const basicUser = ({ authorization = '' }: IncomingHttpHeaders): string =>
  Buffer.from(/^Basic (.+)$/.exec(authorization)?.[1] ?? '', 'base64')
    .toString('utf8')
    .replace(/:.*$/, '');

export const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
