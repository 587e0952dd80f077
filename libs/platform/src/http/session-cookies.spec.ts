import type { Request, Response } from 'express';
import { tokenFromCookie } from './session-cookies';

/** With what the guards find a request afterwards. */
function askedWith(method: string, headers: Readonly<Record<string, string>>): string | undefined {
  const request: Pick<Request, 'method' | 'headers'> = { method, headers: { ...headers } };
  tokenFromCookie(request as Request, {} as Response, () => undefined);
  return request.headers.authorization;
}

const page = { 'session-transport': 'cookie' };

describe('the token of a cookie', () => {
  it.each([
    ['a page that says so', 'POST', { ...page, cookie: '__Host-access=a.b.c' }, 'Bearer a.b.c'],
    ['a link, which changes nothing', 'GET', { cookie: 'x=1; __Host-access=a.b.c' }, 'Bearer a.b.c'],
    ['a page with a token of its own', 'POST', { ...page, authorization: 'Bearer d.e.f', cookie: '__Host-access=a.b.c' }, 'Bearer d.e.f'],
    ['a form of any page', 'POST', { cookie: '__Host-access=a.b.c' }, undefined],
    ['a page of another site', 'POST', { ...page, 'sec-fetch-site': 'cross-site', cookie: '__Host-access=a.b.c' }, undefined],
    ['a cookie that holds the key of a program', 'POST', { ...page, cookie: '__Host-access=pn_live_abc' }, undefined],
    ['a cookie of another name', 'POST', { ...page, cookie: 'access=a.b.c' }, undefined],
  ])('of %s', (_, method, headers, token) => {
    expect(askedWith(method, headers)).toBe(token);
  });
});
