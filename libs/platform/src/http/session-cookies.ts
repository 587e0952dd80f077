import { SECOND } from '#libs/kernel';
import { parseCookie } from 'cookie';
import { InvalidRequest } from './invalid-request';
import { validationWording } from './validation-texts';
import type { CookieOptions, NextFunction, Request, Response } from 'express';

/**
 * Sessions of web pages. A page that sends `Session-Transport: cookie` never holds a token in its own hands: logging in answers with
 * cookies that scripts cannot read, and every later request brings them along.
 *
 * No page of another origin can make use of them, for two reasons that do not lean on each other: a browser sends such cookies to
 * requests of the same site only (`SameSite=Strict`), and what changes anything needs the header, which no page of another origin
 * can send because no answer to a preflight ever names it (see Cors). The prefix `__Host-` binds a cookie to the very host that set
 * it, so the cookies of one brand do not exist for another (RFC 6265bis, 4.1.3.2).
 */
export const ACCESS_COOKIE = '__Host-access';
export const REFRESH_COOKIE = '__Host-refresh';
export const TRANSPORT_HEADER = 'session-transport';

/** What is kept in the cookies, and for how long. */
export interface CookieTokens {
  readonly accessToken: string;
  readonly accessSeconds: number;
  readonly refreshToken: string;
  readonly refreshSeconds: number;
}

type Asked = Pick<Request, 'headers'>;

const HIDDEN: CookieOptions = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' };
/** Downloads and streams cannot send headers of their own, and change nothing. */
const LOOKS_ONLY = new Set(['GET', 'HEAD']);
/** Three parts, as a JWT has: a key of a program is never taken from a cookie. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Does this page keep its session in cookies? */
export const usesCookies = ({ headers }: Asked): boolean => headers[TRANSPORT_HEADER] === 'cookie';

/** Middleware: a request without a token of its own that brings a cookie it may use is asked with the token in there. */
export function tokenFromCookie(request: Request, _response: Response, next: NextFunction): void {
  const mayUseIt = usesCookies(request) || LOOKS_ONLY.has(request.method);
  const token = request.headers.authorization === undefined && mayUseIt ? cookieOf(request, ACCESS_COOKIE) : undefined;
  if (token !== undefined && TOKEN.test(token)) request.headers.authorization = `Bearer ${token}`;
  next();
}

/** What a session is refreshed with: of a page that keeps it in a cookie, else what was sent. @throws InvalidRequest when nothing was */
export function refreshTokenOf(request: Request, sent: string | undefined): string | undefined {
  if (sent === undefined && usesCookies(request)) return cookieOf(request, REFRESH_COOKIE);
  if (sent !== undefined) return sent;
  const wording = validationWording('isString', [], {}, 'must be a text');
  throw new InvalidRequest([{ pointer: '/refreshToken', code: 'is-string', wording }]);
}

export function setSessionCookies(response: Response, tokens: CookieTokens): void {
  response.cookie(ACCESS_COOKIE, tokens.accessToken, { ...HIDDEN, maxAge: tokens.accessSeconds * SECOND });
  response.cookie(REFRESH_COOKIE, tokens.refreshToken, { ...HIDDEN, maxAge: tokens.refreshSeconds * SECOND });
}

export function clearSessionCookies(response: Response): void {
  response.clearCookie(ACCESS_COOKIE, HIDDEN);
  response.clearCookie(REFRESH_COOKIE, HIDDEN);
}

/** A page's own cookie, or the user's own visit (Fetch Metadata; older browsers say nothing): what another site made the browser send is not looked at. */
function cookieOf({ headers }: Asked, name: string): string | undefined {
  const site = headers['sec-fetch-site'];
  const isOwnPage = site === undefined || site === 'same-origin' || site === 'none';
  return isOwnPage ? parseCookie(headers.cookie ?? '')[name] : undefined;
}
