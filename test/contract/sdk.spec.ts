import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bearer, customerApi, nobody, pageSession, portalApi } from '#libs/sdk';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { brandDoor } from '../support/brand-door';
import { SDK_PROGRAMS, sdkTypes } from '../support/sdk-types';
import { World } from '../support/world';

let world: World;
let portal: string;
let shop: Awaited<ReturnType<typeof brandDoor>>;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  portal = `http://127.0.0.1:${((world.portal.getHttpServer() as Server).address() as AddressInfo).port}`;
  shop = await brandDoor(world.customers.getHttpServer() as Server, DEMO_HOSTS.subReseller);
});
afterAll(async () => {
  shop.close();
  await world.end();
});

/** A browser's cookies: `send` brings them along and keeps what it is given. */
class Browser {
  readonly jar = new Map<string, string>();
  readonly sent: string[] = [];

  readonly send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('cookie', [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '));
    this.sent.push(new URL(request.url).pathname);
    const answer = await fetch(request);
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.jar.set(name!, value!);
    }
    return answer;
  };
}

describe('the typed clients', () => {
  it.each(SDK_PROGRAMS)('have the types of what the API for %s says of itself; `npm run sdk` makes them', async (program) => {
    await expect(sdkTypes(world, program, 'check')).resolves.toBeUndefined();
  });

  it('show a visitor prices, and whoever is not logged in a problem', async () => {
    const visitor = customerApi({ url: shop.url, caller: nobody, language: 'id' });
    const prices = await visitor.GET('/v1/prices', { params: { query: { limit: 1 } } });
    expect(prices.data?.data.map(({ total }) => typeof total.amount)).toEqual(['number']);
    const refused = await visitor.GET('/v1/orders');
    expect(refused.error).toMatchObject({ status: 401, detail: expect.stringMatching(/masuk/i) });
  });

  it('let a program of a reseller ask the portal', async () => {
    const login = await portalApi({ url: portal }).POST('/v1/auth/login', {
      body: { email: DEMO_PEOPLE.subReseller.email, password: DEMO_PASSWORD },
    });
    const program = portalApi({ url: portal, caller: bearer(() => login.data!.accessToken!) });
    const { data } = await program.GET('/v1/auth/me');
    expect(data?.person.email).toBe(DEMO_PEOPLE.subReseller.email);
  });

  it('renew the session of a page once, however many of its requests find it run out', async () => {
    const browser = new Browser();
    const page = customerApi({ url: shop.url, caller: pageSession(shop.url, browser.send), fetch: browser.send });
    await page.POST('/v1/auth/login', { body: { email: DEMO_PEOPLE.customer.email, password: DEMO_PASSWORD } });
    world.clock.advance(11 * 60_000);
    const answers = await Promise.all([page.GET('/v1/domains'), page.GET('/v1/orders'), page.GET('/v1/deposit')]);
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200]);
    expect(browser.sent.filter((path) => path === '/v1/auth/refresh')).toHaveLength(1);
  });

  it('send a body again whole after the session was renewed', async () => {
    const browser = new Browser();
    const page = customerApi({ url: shop.url, caller: pageSession(shop.url, browser.send), fetch: browser.send });
    await page.POST('/v1/auth/login', { body: { email: DEMO_PEOPLE.customer.email, password: DEMO_PASSWORD } });
    world.clock.advance(11 * 60_000);
    const { data } = await page.POST('/v1/quotes', { body: { items: [{ name: 'lewatklien.id', years: 1 }] } });
    expect(data?.items.map(({ name }) => name)).toEqual(['lewatklien.id']);
  });
});
