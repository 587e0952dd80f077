import createClient, { type Client } from 'openapi-fetch';
import { type Caller, nobody } from './caller';
import type { paths as CustomerPaths } from './generated/customer-api';
import type { paths as PortalPaths } from './generated/portal-api';

/** Where an API is, and who calls it. */
export interface Calling {
  /** Without a slash at the end: `https://senja.id`. Empty on the API's own pages. */
  readonly url: string;
  readonly caller?: Caller;
  /** The language of problems and papers; the API's own choice when left out. */
  readonly language?: 'id' | 'en';
  readonly fetch?: typeof fetch;
}

/** Calls to the portal: every path, parameter, body and answer is typed. `error` is a problem (RFC 9457). */
export type PortalApi = Client<PortalPaths>;
/** Calls to a brand's shop, by its host name. */
export type CustomerApi = Client<CustomerPaths>;

export const portalApi = (calling: Calling): PortalApi => createClient<PortalPaths>(optionsOf(calling));
export const customerApi = (calling: Calling): CustomerApi => createClient<CustomerPaths>(optionsOf(calling));

const UNAUTHORIZED = 401;

function optionsOf({ url, caller = nobody, language, fetch: send = fetch }: Calling) {
  const said = language && { 'Accept-Language': language };
  const withCaller = (request: Request) => {
    const whole = new Request(request);
    for (const [name, value] of Object.entries({ ...said, ...caller.headers() })) whole.headers.set(name, value);
    return send(whole);
  };
  return {
    baseUrl: url,
    fetch: async (request: Request): Promise<Response> => {
      const again = request.clone();
      const answer = await withCaller(request);
      if (answer.status !== UNAUTHORIZED || !(await caller.renew?.())) return answer;
      return withCaller(again);
    },
  };
}
