/** Who calls an API, and how that is proved with every request. */
export interface Caller {
  /** Header fields that say who calls. Asked for each request, so that tokens may change. */
  headers(): Readonly<Record<string, string>>;
  /** Asked once when the API says that nobody is logged in; the request is sent again when it answers true. */
  renew?(): Promise<boolean>;
}

/** A visitor: prices, availability, logging in. */
export const nobody: Caller = { headers: () => ({}) };

/** A program or an app: an access token, or an API key of the portal. */
export const bearer = (token: () => string): Caller => ({ headers: () => ({ Authorization: `Bearer ${token()}` }) });

const COOKIES = { 'Session-Transport': 'cookie' };

/**
 * A web page on the API's own host: the session is in cookies that the page cannot read (decision 29). Requests that find it run out
 * renew it once, all of them together.
 */
export function pageSession(url: string, send: typeof fetch = fetch): Caller {
  let renewing: Promise<boolean> | undefined;
  const ask = async () => {
    const headers = { ...COOKIES, 'Content-Type': 'application/json' };
    return (await send(`${url}/v1/auth/refresh`, { method: 'POST', headers, body: '{}' })).ok;
  };
  return {
    headers: () => COOKIES,
    renew: () => {
      renewing ??= ask().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
  };
}
